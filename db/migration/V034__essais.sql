-- How many attempts are left, by what is tried and from where; keys are digests. Written by Bucket4j.
create table attempt_bucket (
	id text primary key,
	state bytea,
	expires_at bigint
);
create index attempt_bucket_expiry on attempt_bucket (expires_at);
