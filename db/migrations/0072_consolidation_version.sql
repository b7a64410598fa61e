-- Two people who keep the figures of the same year see each other's.

alter table consolidation_years add column version integer not null default 1;
