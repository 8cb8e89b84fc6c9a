-- What the portal tells people. A row is written in the transaction of the act it tells of, then sent by e-mail.
create table message (
	id uuid primary key default uuidv7(),
	person_id uuid,
	address text not null check (length(address) between 3 and 254 and address ~ '^[^@[:space:][:cntrl:]]+@[^@[:space:][:cntrl:]]+$'),
	name text not null check (length(name) <= 200 and name !~ '[[:cntrl:]]'),
	locale text not null check (locale in ('fr', 'en')),
	kind text not null check (length(kind) <= 80 and kind ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
	act text not null check (length(act) between 1 and 200),
	urgency text not null check (urgency in ('AT_ONCE', 'DAILY')),
	required boolean not null,
	secret boolean not null,
	subject text not null check (length(btrim(subject)) between 1 and 250 and subject !~ '[[:cntrl:]]'),
	title text check (length(btrim(title)) between 1 and 250 and title !~ '[[:cntrl:]]'),
	body text not null check (length(btrim(body)) between 1 and 20000),
	button text check (length(btrim(button)) between 1 and 120),
	link text check (length(link) <= 2000 and link ~ '^https?://[^[:space:][:cntrl:]]+$'),
	stop_token text unique check (length(stop_token) = 43),
	state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'GIVEN_UP', 'IN_DIGEST', 'DIGESTED', 'DECLINED')),
	created_at timestamptz not null,
	read_at timestamptz,
	sent_at timestamptz,
	attempts integer not null default 0 check (attempts >= 0),
	next_attempt_at timestamptz,
	give_up_at timestamptz not null,
	claim uuid,
	-- What went wrong last, and how the mail server said it.
	trouble text check (trouble in ('UNREACHABLE', 'NOT_LET_IN', 'SENDER_REFUSED', 'POSTPONED', 'REFUSED', 'NO_SERVER', 'UNEXPECTED')),
	detail text check (length(detail) <= 500),
	digest_id uuid references message,
	check (link is null or button is not null),
	check (not secret or (required and urgency = 'AT_ONCE')),
	check (required or stop_token is not null),
	check (not required or state <> 'DECLINED'),
	check ((state in ('WAITING', 'SENDING')) = (next_attempt_at is not null)),
	check ((state = 'SENDING') = (claim is not null)),
	check ((state = 'SENT') = (sent_at is not null)),
	check ((state = 'DIGESTED') = (digest_id is not null)),
	check (state <> 'GIVEN_UP' or trouble is not null),
	check (give_up_at > created_at),
	-- A one-time link is in nobody's hands but the reader's once it has left, or will not leave.
	constraint message_secret_wiped check (not secret or link is null or state in ('WAITING', 'SENDING'))
);
-- Told once: the same act, to the same address.
create unique index message_told_once on message (kind, act, lower(address));
create index message_due on message (next_attempt_at) where state in ('WAITING', 'SENDING');
create index message_due_secret on message (next_attempt_at) where secret and state in ('WAITING', 'SENDING');
create index message_in_digest on message (created_at) where state = 'IN_DIGEST';
create index message_given_up on message (created_at) where state = 'GIVEN_UP';
create index message_of_person on message (person_id, created_at desc) where person_id is not null;
create index message_unread on message (person_id) where read_at is null and not secret;
create index message_latest on message (created_at desc, id desc);
create index message_of_digest on message (digest_id) where digest_id is not null;

-- What a person, or an address without an account, chose for a kind that may be stopped; without a row, the kind's own way.
create table message_choice (
	person_id uuid,
	address text check (address = lower(address) and length(address) between 3 and 254),
	kind text not null check (length(kind) <= 80 and kind ~ '^[a-z0-9-]+(\.[a-z0-9-]+)+$'),
	choice text not null check (choice in ('AT_ONCE', 'DAILY', 'PORTAL_ONLY')),
	before text check (before in ('AT_ONCE', 'DAILY', 'PORTAL_ONLY')),
	chosen_at timestamptz not null,
	check (num_nonnulls(person_id, address) = 1),
	constraint message_choice_once unique nulls not distinct (person_id, address, kind)
);
