#!/bin/sh
# Once, when the database is made: the owner of the tables, and the role that the portal works under, which owns nothing.
psql -v ON_ERROR_STOP=1 -v password="$POSTGRES_PASSWORD" --username "$POSTGRES_USER" <<'SQL'
create role portail login password :'password';
create role portail_service login password :'password';
create database portail owner portail encoding 'UTF8' template template0;
\connect portail
set role portail;
grant usage on schema public to portail_service;
alter default privileges in schema public grant select, insert, update, delete on tables to portail_service;
alter default privileges in schema public grant usage, select on sequences to portail_service;
SQL
