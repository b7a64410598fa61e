-- Standardisation and centralisation in figures: what was measured in a year, and what is to be reached.
-- Shares from 0 to 1, money in cents a year.

create table consolidation_years (
  municipality_id uuid not null references municipalities,
  year integer not null check (year between 2000 and 2100),
  applications double precision check (applications >= 0),
  duplicates double precision check (duplicates >= 0),
  workplace_cents double precision check (workplace_cents >= 0),
  use_cents double precision check (use_cents >= 0),
  standard_share double precision check (standard_share between 0 and 1),
  central_share double precision check (central_share between 0 and 1),
  -- counted from the register on the day it was noted, not typed
  from_register boolean not null,
  noted_by text not null,
  noted_at timestamptz not null,
  primary key (municipality_id, year)
);
select protect_municipal_table('consolidation_years');

create table consolidation_targets (
  municipality_id uuid primary key references municipalities,
  year integer not null check (year between 2000 and 2100),
  applications double precision check (applications >= 0),
  duplicates double precision check (duplicates >= 0),
  workplace_cents double precision check (workplace_cents >= 0),
  use_cents double precision check (use_cents >= 0),
  standard_share double precision check (standard_share between 0 and 1),
  central_share double precision check (central_share between 0 and 1),
  version integer not null default 1
);
select protect_municipal_table('consolidation_targets');
