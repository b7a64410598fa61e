-- What initiatives need, what teams can, and how much of a group retires. Numbers of groups, never marks of persons.

create table skill_needs (
  municipality_id uuid not null references municipalities,
  initiative_id uuid not null,
  skill text not null check (length(btrim(skill)) between 1 and 80),
  -- person-days over the whole initiative
  days integer not null check (days between 1 and 9999),
  primary key (municipality_id, initiative_id, skill),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
select protect_municipal_table('skill_needs');

-- How many in a team work with a skill; goes before what its named members say of themselves.
create table team_skills (
  municipality_id uuid not null references municipalities,
  team_id uuid not null,
  skill text not null check (length(btrim(skill)) between 1 and 80),
  persons integer not null check (persons between 0 and 9999),
  primary key (municipality_id, team_id, skill),
  foreign key (municipality_id, team_id) references teams on delete cascade
);
select protect_municipal_table('team_skills');

-- Share of a unit or a team that retires within five years of a day. Groups below five are refused by the program.
create table retirement_shares (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  unit_id uuid,
  team_id uuid,
  percent smallint not null check (percent between 0 and 100),
  as_of date not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, unit_id) references units on delete cascade,
  foreign key (municipality_id, team_id) references teams on delete cascade,
  unique (municipality_id, unit_id),
  unique (municipality_id, team_id),
  check (num_nonnulls(unit_id, team_id) = 1)
);
select protect_municipal_table('retirement_shares');
