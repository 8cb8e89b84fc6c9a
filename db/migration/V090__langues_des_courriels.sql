-- Partners abroad are written to in their language, though the portal speaks two.
alter table message drop constraint message_locale_check;
alter table message add constraint message_locale_check check (locale in ('fr', 'en', 'es', 'pt'));
