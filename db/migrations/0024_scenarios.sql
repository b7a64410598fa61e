-- Scenarios of the IT-Vorhabenplan: a frame of money and people, and what the planner answers to it.
create table plan_scenarios (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  note text check (length(note) <= 2000),
  -- horizon, percentages of budgets and teams, wishes by hand; src/plan/planning/core/frame.ts
  frame jsonb not null check (jsonb_typeof(frame) = 'object'),
  -- the working draft that the plan page shows
  working boolean not null default false,
  state text not null default 'draft' check (state in ('draft', 'running', 'done', 'failed', 'cancelled')),
  -- what was calculated from, the answer, and what was found out beside it (displacements, gains, risk)
  basis jsonb,
  outcome jsonb,
  insights jsonb,
  value integer,
  bound integer,
  selected integer,
  started_at timestamptz,
  finished_at timestamptz,
  calculated_by text,
  fault text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, name),
  check (state <> 'done' or (basis is not null and outcome is not null))
);
create unique index on plan_scenarios (municipality_id) where working;
select protect_municipal_table('plan_scenarios');

-- How initiatives are scored: weights as data, focus themes, and the dated rate that present values are discounted with.
create table plan_schemes (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  method text not null default 'weighted' check (method in ('weighted', 'wsjf')),
  weights jsonb not null check (jsonb_typeof(weights) = 'object'),
  focus_bonus integer not null default 5 check (focus_bonus between 0 and 50),
  focus_goals uuid[] not null default '{}',
  source text,
  rate_percent numeric not null check (rate_percent between -5 and 20),
  rate_from date not null,
  rate_source text not null,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id)
);
select protect_municipal_table('plan_schemes');
