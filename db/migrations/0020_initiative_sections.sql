-- The whole field list of an initiative (Steckbrief) with its lists, steps of the life cycle, and saved views.

-- Periods also keep weeks (2027-W31) and vague parts of a year: 2027-mid is „Mitte 2027“. Thirds of the year and
-- meteorological seasons are our reading; src/plan/core/period.ts says the same.
alter domain period drop constraint period_check;
alter domain period add constraint period_check check (
  value ~ '^[0-9]{4}(H[12]|Q[1-4]|-W(0[1-9]|[1-4][0-9]|5[0-3])|-(early|mid|late|spring|summer|autumn|winter)|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$');

create or replace function period_start(said text) returns date language sql immutable strict parallel safe as $$
  select case
    when substr(said, 6, 1) = 'W' then
      make_date(substr(said, 1, 4)::int, 1, 4)
        - (extract(isodow from make_date(substr(said, 1, 4)::int, 1, 4))::int - 1)
        + (substr(said, 7, 2)::int - 1) * 7
    else make_date(substr(said, 1, 4)::int,
      case substr(said, 5)
        when '-early' then 1 when '-mid' then 5 when '-late' then 9
        when '-spring' then 3 when '-summer' then 6 when '-autumn' then 9 when '-winter' then 12
        else case substr(said, 5, 1)
          when 'H' then substr(said, 6, 1)::int * 6 - 5
          when 'Q' then substr(said, 6, 1)::int * 3 - 2
          when '-' then substr(said, 6, 2)::int
          else 1 end end,
      case when said ~ '^[0-9]{4}-[0-9]{2}-' then substr(said, 9, 2)::int else 1 end)
    end
$$;

create or replace function period_end(said text) returns date language sql immutable strict parallel safe as $$
  select case
    when said ~ '^[0-9]{4}-[0-9]{2}-' then period_start(said)
    when substr(said, 6, 1) = 'W' then period_start(said) + 6
    else (period_start(said) + make_interval(months =>
      case
        when substr(said, 5) in ('-early', '-mid', '-late') then 4
        when substr(said, 5) in ('-spring', '-summer', '-autumn', '-winter') then 3
        else case substr(said, 5, 1) when 'H' then 6 when 'Q' then 3 when '-' then 1 else 12 end end))::date - 1
    end
$$;

alter table initiatives
  add column starting_point text,
  add column goal_text text,
  add column non_goals text,
  add column results text[] not null default '{}',
  add column papers text[] not null default '{}',
  add column participants text[] not null default '{}',
  add column standards text[] not null default '{}',
  add column file_number text,
  add column guide_id uuid,
  add column client_id uuid,
  add column lead_office_id uuid,
  add column lead_it_id uuid,
  add column mandatory boolean,
  -- serves several offices: the CIO is its client (V5), not one office (V4)
  add column cross_cutting boolean not null default false,
  add column actual_start period,
  add column forecast_end period,
  add column actual_end period,
  add column cover text check (cover in ('full', 'partial', 'none', 'additional-income', 'task-dropped', 'reallocation')),
  add column fee_relevant boolean,
  add column office_days integer check (office_days >= 0),
  add column climate text check (climate in ('none', 'positive-minor', 'positive-major', 'negative-minor', 'negative-major')),
  add column if_rejected text,
  add column manual_priority integer check (manual_priority between 0 and 100),
  add column manual_reason text check (manual_priority is null or manual_reason <> ''),
  -- a deferred one is looked at again on this day
  add column resume_on date,
  -- resolved by the council against the advice that had rejected it
  add column against_advice boolean not null default false,
  add foreign key (municipality_id, guide_id) references persons,
  add foreign key (municipality_id, client_id) references persons,
  add foreign key (municipality_id, lead_office_id) references persons,
  add foreign key (municipality_id, lead_it_id) references persons;

create table initiative_milestones (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  name text not null check (name <> ''),
  planned period,
  forecast period,
  reached date,
  -- a body decides here whether it goes on
  decision boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on initiative_milestones (municipality_id, initiative_id);
select protect_municipal_table('initiative_milestones');

create table initiative_risks (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  name text not null check (name <> ''),
  probability smallint not null check (probability between 1 and 5),
  impact smallint not null check (impact between 1 and 5),
  measure text,
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on initiative_risks (municipality_id, initiative_id);
select protect_municipal_table('initiative_risks');

create table initiative_alternatives (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  name text not null check (name <> ''),
  cents bigint check (cents >= 0),
  judgement text,
  chosen boolean not null default false,
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on initiative_alternatives (municipality_id, initiative_id);
select protect_municipal_table('initiative_alternatives');

-- Verpflichtungsermächtigungen: money of `effective_year` that may be committed in `year`.
create table initiative_commitments (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  year integer not null check (year between 2000 and 2100),
  effective_year integer not null check (effective_year between 2000 and 2100),
  cents bigint not null check (cents >= 0),
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade,
  check (effective_year > year)
);
create index on initiative_commitments (municipality_id, initiative_id);
select protect_municipal_table('initiative_commitments');

create table initiative_bookings (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  -- Teilhaushalt, Produkt, PSP-Element, Sachkonto
  sub_budget text,
  product text,
  psp text,
  account text,
  share numeric(5, 2) check (share > 0 and share <= 100),
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade,
  check (coalesce(sub_budget, product, psp, account) is not null)
);
create index on initiative_bookings (municipality_id, initiative_id);
select protect_municipal_table('initiative_bookings');

create table initiative_procurements (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  kind text not null check (kind in ('direct', 'negotiated', 'restricted', 'open', 'framework', 'in-house')),
  cents bigint check (cents >= 0),
  published_on date,
  awarded_on date,
  contract_end date,
  -- last day on which the contract can be ended
  notice_by date,
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on initiative_procurements (municipality_id, initiative_id);
select protect_municipal_table('initiative_procurements');

create table initiative_posts (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  year integer not null check (year between 2000 and 2100),
  full_time_equivalents numeric(5, 2) not null check (full_time_equivalents > 0),
  grade text,
  until date,
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on initiative_posts (municipality_id, initiative_id);
select protect_municipal_table('initiative_posts');

create table initiative_systems (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  name text not null check (name <> ''),
  role text not null check (role in ('new', 'change', 'replace')),
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on initiative_systems (municipality_id, initiative_id);
select protect_municipal_table('initiative_systems');

-- What architecture, isb, dsb and staff council say; the law gives each its own voice, so each row names who spoke.
create table initiative_opinions (
  municipality_id uuid not null references municipalities,
  initiative_id uuid not null,
  body text not null check (body in ('architecture', 'security', 'privacy', 'staff-council')),
  vote text not null check (vote in ('green', 'condition', 'red', 'open')),
  statement text,
  spoken_on date not null,
  spoken_by text not null,
  version integer not null default 1,
  primary key (municipality_id, initiative_id, body),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
select protect_municipal_table('initiative_opinions');

-- Every step of the life cycle with what was said at it.
create table initiative_steps (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  from_state text,
  to_state text not null,
  taken_at timestamptz not null,
  taken_by text not null,
  role text not null,
  evidence jsonb not null default '{}',
  primary key (municipality_id, id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on initiative_steps (municipality_id, initiative_id, taken_at);
select protect_municipal_table('initiative_steps');

-- A filter with columns and order, kept under a name; a shared one is seen by all of the municipality.
create table initiative_views (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  account_id uuid not null,
  name text not null check (name <> ''),
  query text not null,
  shared boolean not null default false,
  primary key (municipality_id, id),
  unique (municipality_id, account_id, name)
);
select protect_municipal_table('initiative_views');
