-- Running initiatives: status reports per quarter, change requests, completion reviews.

-- One report per initiative and quarter. A draft may be half empty; what is released is frozen.
create table status_reports (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  -- year * 4 + (quarter - 1)
  quarter integer not null check (quarter between 8000 and 8400),
  state text not null default 'draft' check (state in ('draft', 'released')),
  -- the plan as it stood when this was reported, so that a later plan does not rewrite history
  planned_end period,
  planned_cents bigint check (planned_cents >= 0),
  forecast_end period,
  -- spent, bound by orders (Obligo), still to come; null: nobody knows
  actual_cents bigint check (actual_cents >= 0),
  committed_cents bigint check (committed_cents >= 0),
  remaining_cents bigint check (remaining_cents >= 0),
  progress smallint check (progress between 0 and 100),
  achieved text check (length(achieved) <= 4000),
  next_steps text check (length(next_steps) <= 4000),
  -- what must be decided, the ways it can go, and by when
  decision_needed text check (length(decision_needed) <= 4000),
  options text check (length(options) <= 4000),
  decide_by date,
  -- milestones as they stood: [{name, planned, forecast, reached, decision}]
  milestones jsonb not null default '[]' check (jsonb_typeof(milestones) = 'array'),
  reported_by text not null,
  reported_at timestamptz not null,
  released_by text,
  released_role text,
  released_at timestamptz,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, initiative_id, quarter),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade,
  check ((state = 'released') = (released_at is not null and released_by is not null))
);
create index on status_reports (municipality_id, quarter);
select protect_municipal_table('status_reports');

-- The six lights of a report; what was reported and what follows from the figures are kept apart.
create table status_report_lights (
  municipality_id uuid not null references municipalities,
  report_id uuid not null,
  dimension text not null check (dimension in ('overall', 'time', 'costs', 'scope', 'resources', 'acceptance')),
  light text check (light in ('green', 'yellow', 'red')),
  trend text check (trend in ('better', 'same', 'worse')),
  reason text check (length(reason) <= 2000),
  computed text check (computed in ('green', 'yellow', 'red')),
  -- why the computed light is as it is, as src/plan/core/light.ts says it
  because jsonb,
  primary key (municipality_id, report_id, dimension),
  foreign key (municipality_id, report_id) references status_reports on delete cascade
);
select protect_municipal_table('status_report_lights');

-- Frozen for the application; what goes with its initiative is deleted by the owner of the tables.
create function keep_released_report() returns trigger language plpgsql as $$
begin
  if current_user = 'augenmass_app' and old.state = 'released' then
    raise exception 'A released status report is frozen.' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_released before update or delete on status_reports for each row execute function keep_released_report();

create function keep_released_lights() returns trigger language plpgsql as $$
begin
  if current_user = 'augenmass_app' and exists (select from status_reports r
      where r.municipality_id = old.municipality_id and r.id = old.report_id and r.state = 'released') then
    raise exception 'The lights of a released status report are frozen.' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_released before update or delete on status_report_lights for each row execute function keep_released_lights();

-- A change beyond the tolerance: asked by the project, decided by the body that adopted the plan, or a higher one.
create table change_requests (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  -- Ä-2026-003
  code text not null check (code <> ''),
  initiative_id uuid not null,
  state text not null default 'open' check (state in ('open', 'approved', 'rejected', 'withdrawn')),
  reason text not null check (length(reason) between 1 and 4000),
  options text check (length(options) <= 4000),
  -- what happens without it
  if_rejected text check (length(if_rejected) <= 4000),
  scope text check (length(scope) <= 4000),
  -- what the whole commits: one-off, and running over the term of the contract
  old_cents bigint not null check (old_cents >= 0),
  new_cents bigint not null check (new_cents >= old_cents),
  old_end period,
  new_end period,
  adopting_body text not null check (adopting_body in ('office', 'cio', 'board', 'committee', 'council')),
  deciding_body text not null check (deciding_body in ('office', 'cio', 'board', 'committee', 'council')),
  -- which tolerances are left and which limit names the body, as src/plan/core/change.ts says it
  because jsonb not null default '[]',
  requested_by text not null,
  requested_at timestamptz not null,
  decided_by text,
  decided_role text,
  decided_at timestamptz,
  -- paper and day of the resolution, where a body resolved
  paper text,
  resolved_on date,
  decision_note text check (length(decision_note) <= 4000),
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade,
  check ((state = 'open') = (decided_at is null))
);
create unique index on change_requests (municipality_id, initiative_id) where state = 'open';
create index on change_requests (municipality_id, state);
select protect_municipal_table('change_requests');

-- What the change costs beyond the plan.
create table change_request_costs (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  request_id uuid not null,
  year integer not null check (year between 2000 and 2100),
  nature text not null check (nature in ('investive', 'consumptive')),
  recurrence text not null check (recurrence in ('one-off', 'running')),
  cents bigint not null check (cents > 0),
  primary key (municipality_id, id),
  foreign key (municipality_id, request_id) references change_requests on delete cascade
);
create index on change_request_costs (municipality_id, request_id);
select protect_municipal_table('change_request_costs');

-- Erfolgskontrolle: benefit promised against benefit reached, 12 to 24 months after completion.
create table completion_reviews (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  state text not null default 'draft' check (state in ('draft', 'released')),
  completed_on date not null,
  judgement text check (length(judgement) <= 4000),
  lessons text check (length(lessons) <= 4000),
  -- what is done about benefits that were not reached
  follow_up text check (length(follow_up) <= 4000),
  reviewed_by text not null,
  reviewed_at timestamptz not null,
  released_by text,
  released_at timestamptz,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, initiative_id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade,
  check ((state = 'released') = (released_at is not null and released_by is not null))
);
select protect_municipal_table('completion_reviews');

create table completion_review_benefits (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  review_id uuid not null,
  position smallint not null,
  name text not null check (length(name) between 1 and 300),
  unit text check (length(unit) <= 40),
  -- more: the higher the better, such as savings; less: the lower the better, such as costs
  better text not null check (better in ('more', 'less')),
  promised numeric(16, 2),
  reached numeric(16, 2),
  -- said where figures cannot say it
  verdict text check (verdict in ('reached', 'partly', 'missed')),
  note text check (length(note) <= 2000),
  primary key (municipality_id, id),
  foreign key (municipality_id, review_id) references completion_reviews on delete cascade
);
create index on completion_review_benefits (municipality_id, review_id);
select protect_municipal_table('completion_review_benefits');
