-- People with unit, post and skills; teams with capacity in person-days per quarter.

create table persons (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (name <> ''),
  -- what the person does, as the office plan words it: "Leiterin Bürgeramt"
  occupation text,
  email text,
  phone text,
  unit_id uuid,
  -- last working day; null: works here
  left_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, unit_id) references units
);
create unique index on persons (municipality_id, lower(email));
create index on persons (municipality_id, unit_id);
create index on persons using gin (name gin_trgm_ops);
select protect_municipal_table('persons');

create table posts (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  unit_id uuid not null,
  name text not null check (name <> ''),
  -- Entgelt- or Besoldungsgruppe
  grade text,
  full_time_equivalents numeric(4, 2) not null default 1 check (full_time_equivalents > 0 and full_time_equivalents <= 1),
  -- counts among the IT posts of the profile
  is_it boolean not null default false,
  -- null: vacant
  person_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, unit_id) references units,
  foreign key (municipality_id, person_id) references persons
);
create index on posts (municipality_id, person_id);
create index on posts (municipality_id, unit_id);
select protect_municipal_table('posts');

create table person_skills (
  municipality_id uuid not null references municipalities,
  person_id uuid not null,
  skill text not null check (skill <> ''),
  -- 1 knows the basics, 2 works with it, 3 teaches others
  level smallint not null check (level between 1 and 3),
  primary key (municipality_id, person_id, skill),
  foreign key (municipality_id, person_id) references persons on delete cascade
);
select protect_municipal_table('person_skills');

create table teams (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  unit_id uuid,
  full_time_equivalents numeric(6, 2) not null check (full_time_equivalents >= 0),
  -- percent of its time that is left for initiatives; the rest is operation
  project_share numeric(5, 2) not null check (project_share between 0 and 100),
  -- working days of one full-time person in a year
  days_per_year numeric(5, 1) not null default 200 check (days_per_year between 0 and 366),
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, unit_id) references units
);
select protect_municipal_table('teams');

create table team_members (
  municipality_id uuid not null references municipalities,
  team_id uuid not null,
  person_id uuid not null,
  -- percent of a full-time post
  share numeric(5, 2) not null default 100 check (share > 0 and share <= 100),
  primary key (municipality_id, team_id, person_id),
  foreign key (municipality_id, team_id) references teams on delete cascade,
  foreign key (municipality_id, person_id) references persons on delete cascade
);
create index on team_members (municipality_id, person_id);
select protect_municipal_table('team_members');

-- A quarter in which a team has other days than its full-time equivalents yield: parental leave, a new post, external days.
create table team_capacities (
  municipality_id uuid not null references municipalities,
  team_id uuid not null,
  -- year * 4 + (quarter - 1)
  quarter integer not null check (quarter between 8000 and 8400),
  days numeric(8, 2) not null check (days >= 0),
  reason text,
  primary key (municipality_id, team_id, quarter),
  foreign key (municipality_id, team_id) references teams on delete cascade
);
select protect_municipal_table('team_capacities');
