-- Two people who enter the report on one duty see each other's.

alter table security_reports add column version integer not null default 1;
