-- How many messages someone wrote in a day is asked before each of theirs.
create index exchange_message_by on exchange_message (author, sent_at);
