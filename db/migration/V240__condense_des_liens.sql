-- A link to an account is found by the digest of its secret: former ones too, whose digest is of their last bytes.
create unique index person_token_secret on person_token (secret);
comment on table person_token is 'links sent by e-mail that work once; only the SHA-256 of their secret is kept';
