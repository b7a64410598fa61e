-- Value limits (Wertgrenzen), tolerances and the limits of the lights of a municipality. A version is never changed:
-- a new one takes its place from its day on, so that a decision of last year can be checked by the rules of last year.
create table plan_rules (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  number integer not null check (number > 0),
  valid_from date not null,
  -- where it stands: resolution, Hauptsatzung, Zuständigkeitsordnung
  source text not null check (length(source) between 1 and 500),
  -- running costs are valued over this time
  term_years integer not null check (term_years between 1 and 20),
  -- beyond these a change goes to the body that adopted
  cost_tolerance numeric(8, 4) not null check (cost_tolerance between 0 and 1),
  delay_tolerance_days integer not null check (delay_tolerance_days between 0 and 1000),
  -- days after the end of a quarter by which its report is due
  report_due_days integer not null check (report_due_days between 1 and 90),
  -- where yellow and red begin: {delayDays, delayShare, overrunShare, loadShare: {yellow, red}}
  light_limits jsonb not null,
  created_by text not null,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, number)
);
create index on plan_rules (municipality_id, valid_from);
select protect_municipal_table('plan_rules');

create table plan_rule_limits (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  rules_id uuid not null,
  subject text not null check (subject in ('plan', 'procurement', 'funding')),
  -- exclusive
  above_cents bigint not null check (above_cents >= 0),
  -- inclusive; null: no upper limit
  up_to_cents bigint check (up_to_cents > above_cents),
  body text not null check (body in ('office', 'cio', 'board', 'committee', 'council')),
  part text not null check (part in ('decides', 'prepares', 'informed')),
  primary key (municipality_id, id),
  foreign key (municipality_id, rules_id) references plan_rules on delete cascade
);
create index on plan_rule_limits (municipality_id, rules_id);
select protect_municipal_table('plan_rule_limits');

revoke update on plan_rules, plan_rule_limits from augenmass_app;
