-- IT-Sicherheit: what is protected, residual risks that are carried, and measures that became initiatives.

create table security_targets (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('unit', 'application', 'site')),
  name text not null check (length(name) between 1 and 120),
  unit_id uuid,
  person_id uuid,
  note text check (length(note) <= 2000),
  -- protection need by BSI-Standard 200-2, chapter 8.2
  confidentiality text not null check (confidentiality in ('normal', 'high', 'very-high')),
  integrity text not null check (integrity in ('normal', 'high', 'very-high')),
  availability text not null check (availability in ('normal', 'high', 'very-high')),
  need_reason text check (length(need_reason) <= 2000),
  -- kinds of target object as the catalogues name them
  categories text[] not null default '{}',
  operator text check (length(operator) <= 200),
  max_outage_hours integer check (max_outage_hours between 0 and 8760),
  restore_tested_on date,
  fallback text check (length(fallback) <= 2000),
  restart_rank integer check (restart_rank between 1 and 999),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, kind, name),
  foreign key (municipality_id, unit_id) references units,
  foreign key (municipality_id, person_id) references persons
);
select protect_municipal_table('security_targets');

alter table security_answers
  add foreign key (municipality_id, target_id) references security_targets on delete cascade;
create index on security_answers (municipality_id, target_id);

-- A gap that is carried for a while: proposed, then accepted or refused by who answers for it.
create table security_acceptances (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  sheet text not null check (length(sheet) between 1 and 40),
  requirement text not null check (length(requirement) between 1 and 200),
  target_id uuid,
  risk text not null check (length(risk) between 1 and 2000),
  reason text not null check (length(reason) between 1 and 2000),
  until_on date not null,
  state text not null check (state in ('proposed', 'accepted', 'refused', 'withdrawn')),
  proposed_by text not null,
  proposed_role text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_role text,
  decided_at timestamptz,
  decision_note text check (length(decision_note) <= 2000),
  version integer not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, target_id) references security_targets on delete cascade,
  check ((state = 'proposed') = (decided_at is null))
);
create index on security_acceptances (municipality_id, sheet, requirement);
select protect_municipal_table('security_acceptances');

create table security_measures (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  sheet text not null check (length(sheet) between 1 and 40),
  requirement text not null check (length(requirement) between 1 and 200),
  target_id uuid,
  initiative_id uuid not null,
  -- numbers of initiatives never change
  initiative_code text not null,
  linked_by text not null,
  linked_at timestamptz not null,
  primary key (municipality_id, id),
  unique nulls not distinct (municipality_id, sheet, requirement, target_id, initiative_id),
  foreign key (municipality_id, target_id) references security_targets on delete cascade,
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on security_measures (municipality_id, initiative_id);
select protect_municipal_table('security_measures');
