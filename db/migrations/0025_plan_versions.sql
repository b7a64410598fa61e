-- Adopted versions of the IT-Vorhabenplan: frozen with their resolution; and the rounds they come from.
create table plan_rounds (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  from_year integer not null check (from_year between 2020 and 2100),
  to_year integer not null check (to_year >= from_year and to_year <= from_year + 9),
  stage text not null default 'call'
    check (stage in ('call', 'assess', 'plan', 'agree', 'adopt', 'roll-on', 'closed')),
  -- until when each stage is to be done: {"call": "2026-05-31"}
  days jsonb not null default '{}' check (jsonb_typeof(days) = 'object'),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
select protect_municipal_table('plan_rounds');

-- Which stage began when, by whom, and what was noted.
create table plan_round_steps (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  round_id uuid not null,
  stage text not null,
  taken_at timestamptz not null,
  taken_by text not null,
  role text not null,
  note text check (length(note) <= 2000),
  primary key (municipality_id, id),
  foreign key (municipality_id, round_id) references plan_rounds on delete cascade
);
create index on plan_round_steps (municipality_id, round_id);
select protect_municipal_table('plan_round_steps');

create table plan_versions (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  number integer not null check (number > 0),
  name text not null check (length(name) between 1 and 120),
  round_id uuid,
  basis jsonb not null,
  outcome jsonb not null,
  insights jsonb,
  -- how initiatives were scored when it was adopted
  scheme jsonb not null,
  body text not null check (body in ('board', 'committee', 'council')),
  resolved_on date not null,
  paper text not null check (length(paper) between 1 and 120),
  note text check (length(note) <= 2000),
  adopted_by text not null,
  adopted_role text not null,
  adopted_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, number),
  foreign key (municipality_id, round_id) references plan_rounds on delete set null (round_id)
);
select protect_municipal_table('plan_versions');

create function keep_plan_version() returns trigger language plpgsql as $$
begin
  if current_user = 'augenmass_app' then
    raise exception 'An adopted plan is frozen.' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_version before update or delete on plan_versions for each row execute function keep_plan_version();
