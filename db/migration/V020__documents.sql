-- Files that people attach. place: where the bytes are; threat: what the scanner found.
create table document (
	id uuid primary key,
	name text not null check (length(name) between 1 and 150 and name !~ '[[:cntrl:]/\\]'),
	format text not null check (format in ('PDF', 'JPEG', 'PNG', 'DOCX', 'ODT', 'XLSX', 'ODS')),
	size bigint not null check (size > 0),
	sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
	state text not null check (state in ('SCANNING', 'HEALTHY', 'QUARANTINED', 'UNSCANNED')),
	place text not null check (place in ('DATABASE', 'S3')),
	stored_at timestamptz not null,
	stored_by uuid not null,
	scanned_at timestamptz,
	threat text check (length(threat) <= 200),
	scans smallint not null default 0 check (scans >= 0),
	next_scan_at timestamptz,
	check ((state = 'SCANNING') = (next_scan_at is not null)),
	check ((state in ('HEALTHY', 'QUARANTINED')) = (scanned_at is not null)),
	check ((state = 'QUARANTINED') = (threat is not null))
);
create index document_to_scan on document (next_scan_at) where state = 'SCANNING';

-- The bytes, in pieces that a slow reader asks for one by one. They are compressed already.
create table document_piece (
	document_id uuid not null references document on delete cascade,
	number integer not null check (number >= 0),
	bytes bytea not null check (octet_length(bytes) between 1 and 262144),
	primary key (document_id, number)
);
alter table document_piece alter column bytes set storage external;
