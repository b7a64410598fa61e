-- Several reminders of one round reach a person as one notice; it keeps the keys of those it stands for.
alter table personal_notices add column bundled text[] not null default '{}';
