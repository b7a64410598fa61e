-- Digitale Agenda: fields of action, goals, indicators with target path and values, resolutions.

create table agendas (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 160),
  vision text check (length(vision) <= 2000),
  from_year integer not null check (from_year between 2000 and 2100),
  to_year integer not null check (to_year between 2000 and 2100),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  -- one agenda at a time; its versions are its resolutions
  unique (municipality_id),
  check (from_year <= to_year)
);
select protect_municipal_table('agendas');

create table agenda_fields (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  code text not null check (length(code) between 1 and 20),
  name text not null check (length(name) between 1 and 160),
  description text check (length(description) <= 2000),
  -- the same in Leichte Sprache, for the public page
  easy_text text check (length(easy_text) <= 2000),
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, code)
);
select protect_municipal_table('agenda_fields');

create table agenda_goals (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  field_id uuid not null,
  code text not null check (length(code) between 1 and 20),
  name text not null check (length(name) between 1 and 200),
  description text check (length(description) <= 2000),
  -- the target dimensions it serves
  quality_of_life boolean not null default false,
  citizen_service boolean not null default false,
  economy boolean not null default false,
  -- who answers for it: a unit of the Konzern Kommune, or a partner of the local community
  owner_unit_id uuid,
  partner text check (length(partner) <= 200),
  public boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, field_id) references agenda_fields,
  foreign key (municipality_id, owner_unit_id) references units
);
create index on agenda_goals (municipality_id, field_id);
select protect_municipal_table('agenda_goals');

create table indicators (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  goal_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- what is measured, and why
  definition text check (length(definition) <= 1000),
  source text check (length(source) <= 300),
  frequency text not null default 'yearly' check (frequency in ('monthly', 'quarterly', 'half-yearly', 'yearly')),
  level text not null default 'outcome' check (level in ('input', 'output', 'outcome', 'impact')),
  unit text not null check (length(unit) between 1 and 40),
  direction text not null check (direction in ('up', 'down', 'hold')),
  baseline_day date not null,
  baseline_value double precision not null,
  tolerance double precision check (tolerance >= 0),
  public boolean not null default false,
  licence text not null default 'dl-de/by-2-0' check (licence in ('dl-de/by-2-0', 'dl-de/zero-2-0', 'cc-by/4.0', 'cc-zero')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, goal_id) references agenda_goals
);
create index on indicators (municipality_id, goal_id);
select protect_municipal_table('indicators');

create table indicator_targets (
  municipality_id uuid not null references municipalities,
  indicator_id uuid not null,
  day date not null,
  value double precision not null,
  primary key (municipality_id, indicator_id, day),
  foreign key (municipality_id, indicator_id) references indicators on delete cascade
);
select protect_municipal_table('indicator_targets');

-- Values are added, never changed: of several for one day the last entered counts, the others show what was corrected.
create table indicator_values (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  indicator_id uuid not null,
  day date not null,
  value double precision not null,
  provisional boolean not null default false,
  comment text check (length(comment) <= 500),
  evidence text check (length(evidence) <= 500),
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, indicator_id) references indicators on delete cascade
);
create index on indicator_values (municipality_id, indicator_id, day);
select protect_municipal_table('indicator_values');

create table agenda_resolutions (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  number integer not null,
  resolved_on date not null,
  body text not null check (length(body) between 1 and 160),
  paper text check (length(paper) <= 80),
  -- fields, goals and indicators as they stood
  snapshot jsonb not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, number)
);
select protect_municipal_table('agenda_resolutions');

-- Initiatives point at fields and goals of the agenda. Not valid: rows from before the agenda keep their ids.
alter table initiatives add foreign key (municipality_id, field_id) references agenda_fields not valid;
alter table initiative_contributions
  add foreign key (municipality_id, goal_id) references agenda_goals on delete cascade not valid;
