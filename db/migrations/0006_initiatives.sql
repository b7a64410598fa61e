-- Initiatives (Vorhaben) with money, effort, dependencies and contributions: the start of the IT-Vorhabenplan.

-- A period as it was said: 2027, 2027H1, 2027Q3, 2027-08, 2027-08-01. Its precision is kept; its days are derived.
create domain period as text check (value ~ '^[0-9]{4}(H[12]|Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');

create function period_start(said text) returns date language sql immutable strict parallel safe as $$
  select make_date(substr(said, 1, 4)::int,
    case substr(said, 5, 1)
      when 'H' then substr(said, 6, 1)::int * 6 - 5
      when 'Q' then substr(said, 6, 1)::int * 3 - 2
      when '-' then substr(said, 6, 2)::int
      else 1 end,
    case when length(said) = 10 then substr(said, 9, 2)::int else 1 end)
$$;

create function period_end(said text) returns date language sql immutable strict parallel safe as $$
  select case when length(said) = 10 then period_start(said)
    else (period_start(said) + make_interval(months =>
      case substr(said, 5, 1) when 'H' then 6 when 'Q' then 3 when '-' then 1 else 12 end))::date - 1 end
$$;

create table initiatives (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  -- stable for people and papers: V-014
  code text not null check (code <> ''),
  name text not null check (length(name) between 1 and 120),
  description text check (length(description) <= 2000),
  -- the unit in charge (Federführung)
  unit_id uuid not null,
  -- the field of action of the Digitale Agenda; the agenda's room owns it
  field_id uuid,
  kind text check (kind in ('mandatory', 'replacement', 'infrastructure', 'optimisation', 'strategy', 'pilot')),
  class text check (class in ('S', 'M', 'L')),
  reason text check (reason in ('law', 'end-of-support', 'security', 'citizens', 'efficiency', 'council', 'funding')),
  origin text check (origin in ('impulse', 'office', 'it', 'council', 'agenda', 'audit')),
  state text not null default 'idea' check (state in (
    'idea', 'announced', 'in-assessment', 'assessed', 'planned', 'adopted', 'in-progress', 'introduced',
    'completed', 'effect-reviewed', 'deferred', 'rejected', 'paused', 'cancelled')),
  state_since date not null default current_date,
  -- the reported light; null where none is reported
  light text check (light in ('green', 'yellow', 'red')),
  planned_start period,
  planned_end period,
  starts_on date generated always as (period_start(planned_start::text)) stored,
  ends_on date generated always as (period_end(planned_end::text)) stored,
  legal_basis text,
  deadline date,
  -- open: a duty without a date
  deadline_hardness text check (deadline_hardness in ('hard', 'soft', 'open')),
  -- what it does for people, for those who come to the administration, and for its economy: 0 nothing to 3 a lot
  quality_of_life smallint check (quality_of_life between 0 and 3),
  citizen_service smallint check (citizen_service between 0 and 3),
  economy smallint check (economy between 0 and 3),
  -- the unit's own ranking, 1 first
  unit_rank integer check (unit_rank > 0),
  public boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, unit_id) references units,
  check (planned_end is null or planned_start is null or period_start(planned_start::text) <= period_end(planned_end::text)),
  check (deadline is null or deadline_hardness in ('hard', 'soft'))
);
create index on initiatives (municipality_id, state);
create index on initiatives (municipality_id, unit_id);
create index on initiatives using gin (to_tsvector('german_unaccent', name || ' ' || coalesce(description, '')));
select protect_municipal_table('initiatives');

create table initiative_costs (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  -- one-off: the year it is paid in; running: the first of the years it is paid in
  year integer not null check (year between 2000 and 2100),
  nature text not null check (nature in ('investive', 'consumptive')),
  recurrence text not null default 'one-off' check (recurrence in ('one-off', 'running')),
  cost_type text not null default 'other' check (cost_type in (
    'licence', 'hardware', 'service', 'maintenance', 'cloud', 'training', 'personnel', 'other')),
  -- gross; null: there will be costs, nobody knows how much
  cents bigint check (cents >= 0),
  estimate text check (estimate in ('rough', 'market', 'offer', 'contract')),
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on initiative_costs (municipality_id, initiative_id);
select protect_municipal_table('initiative_costs');

create table initiative_savings (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  -- the first of the years it is saved in
  year integer not null check (year between 2000 and 2100),
  cents bigint check (cents >= 0),
  -- null: claimed, not examined
  budget_effective boolean,
  -- whose budget gets smaller
  unit_id uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade,
  foreign key (municipality_id, unit_id) references units
);
create index on initiative_savings (municipality_id, initiative_id);
select protect_municipal_table('initiative_savings');

create table initiative_fundings (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  programme text not null check (programme <> ''),
  cents bigint check (cents >= 0),
  state text not null default 'planned' check (state in ('planned', 'applied', 'granted', 'paid', 'refused')),
  earmarked_until date,
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on initiative_fundings (municipality_id, initiative_id);
select protect_municipal_table('initiative_fundings');

create table initiative_efforts (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  team_id uuid not null,
  -- year * 4 + (quarter - 1); null: spread evenly over the planned quarters
  quarter integer check (quarter between 8000 and 8400),
  days numeric(8, 2) not null check (days >= 0),
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, initiative_id, team_id, quarter),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade,
  foreign key (municipality_id, team_id) references teams
);
create index on initiative_efforts (municipality_id, team_id);
select protect_municipal_table('initiative_efforts');

create table initiative_dependencies (
  municipality_id uuid not null references municipalities,
  predecessor_id uuid not null,
  successor_id uuid not null,
  -- end-start (EA), start-start (AA), end-end (EE), start-end (AE)
  type text not null default 'end-start' check (type in ('end-start', 'start-start', 'end-end', 'start-end')),
  hard boolean not null default true,
  note text,
  primary key (municipality_id, predecessor_id, successor_id),
  foreign key (municipality_id, predecessor_id) references initiatives on delete cascade,
  foreign key (municipality_id, successor_id) references initiatives on delete cascade,
  check (predecessor_id <> successor_id)
);
create index on initiative_dependencies (municipality_id, successor_id);
select protect_municipal_table('initiative_dependencies');

create table initiative_contributions (
  municipality_id uuid not null references municipalities,
  initiative_id uuid not null,
  -- a goal of the Digitale Agenda; the agenda's room owns it
  goal_id uuid not null,
  strength smallint not null check (strength between 1 and 3),
  primary key (municipality_id, initiative_id, goal_id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on initiative_contributions (municipality_id, goal_id);
select protect_municipal_table('initiative_contributions');
