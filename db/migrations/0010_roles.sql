-- Who decides what (the matrix is the permission model), who holds which role, role concepts, own rules, hand-overs.

-- A municipality's own copy of the decision matrix, version by version. At most one is a draft, one is in force.
create table decision_matrices (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'adopted', 'superseded')),
  -- {"V1": {"use": true, "cells": {"cio": "A/R", …}}}; names and tags come from the catalogue
  rows jsonb not null,
  -- delineation sentences agreed, by kind of object: {"Daten": "Die CDO-Funktion …"}
  sentences jsonb not null default '{}',
  -- substitutions in force: {no-cdo}
  substitutions text[] not null default '{}',
  -- roles the role model does without, and those that took over from them
  dropped text[] not null default '{}',
  inherited text[] not null default '{}',
  -- value limits in cents above which the committee is informed, the committee decides, the council decides; null: not known
  inform_cents bigint check (inform_cents >= 0),
  committee_cents bigint check (committee_cents >= 0),
  council_cents bigint check (council_cents >= 0),
  -- agreed hours of a guide per week (R12)
  guide_hours numeric(4, 1) check (guide_hours >= 0),
  -- why it counts although findings are left
  reason text,
  adopted_on date,
  -- the resolution (Beschluss): body and paper number
  resolution_body text,
  resolution_paper text,
  adopted_by text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, number),
  check (state = 'draft' or adopted_on is not null)
);
create unique index decision_matrices_one_draft on decision_matrices (municipality_id) where state = 'draft';
create unique index decision_matrices_one_adopted on decision_matrices (municipality_id) where state = 'adopted';
select protect_municipal_table('decision_matrices');

-- Who holds a role from when until when, and who stands in.
create table role_holders (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  role text not null check (role in ('mayor', 'board', 'council', 'cio', 'cdo', 'guide', 'office', 'provider', 'isb',
    'dsb', 'staff-council', 'treasurer')),
  person_id uuid not null,
  from_day date not null,
  -- last day; null: open
  until_day date check (until_day >= from_day),
  deputy_id uuid check (deputy_id <> person_id),
  -- holds it for the time being (kommissarisch)
  acting boolean not null default false,
  -- the order in which a person's roles are offered; the first is the main role
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons on delete cascade,
  foreign key (municipality_id, deputy_id) references persons on delete set null (deputy_id),
  exclude using gist (municipality_id with =, role with =, person_id with =,
    daterange(from_day, until_day, '[]') with &&)
);
-- asked at every request, before the municipality is set
create index on role_holders (person_id);
create index on role_holders (deputy_id);
select protect_municipal_table('role_holders');

-- An advice that was kept, with the profile it was asked with; adopted by resolution.
create table role_concepts (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'adopted', 'superseded')),
  name text not null check (name <> ''),
  note text,
  -- the model decided for: the first or the alternative of the advice
  model text not null,
  profile jsonb not null,
  advice jsonb not null,
  rules_version text not null,
  adopted_on date,
  resolution_body text,
  resolution_paper text,
  adopted_by text,
  created_by text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, number),
  check (state = 'draft' or adopted_on is not null)
);
create unique index role_concepts_one_adopted on role_concepts (municipality_id) where state = 'adopted';
select protect_municipal_table('role_concepts');

-- Decision tables (DMN) that the municipality changed; a file in force stands in for the shipped one of its name.
create table rule_files (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  -- the shipped file it stands in for: d1-role-model.dmn
  name text not null check (name <> ''),
  xml text not null,
  state text not null check (state in ('in-force', 'superseded')),
  reason text not null check (reason <> ''),
  uploaded_by text not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id)
);
create unique index rule_files_one_in_force on rule_files (municipality_id, name) where state = 'in-force';
select protect_municipal_table('rule_files');

-- A proposal handed over to those who may: what somebody typed into a form that another role has to send.
create table handovers (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  decision text not null check (decision <> ''),
  need text not null check (need in ('decide', 'prepare', 'comment')),
  -- the act: where the form is sent to, and what was typed
  path text not null check (path like '/%'),
  fields jsonb not null,
  note text,
  from_name text not null,
  from_role text not null,
  from_person_id uuid,
  state text not null default 'open' check (state in ('open', 'taken', 'declined', 'withdrawn')),
  answer text,
  answered_by text,
  answered_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, from_person_id) references persons on delete set null (from_person_id)
);
create index on handovers (municipality_id, state, created_at);
create index on handovers (municipality_id, from_person_id);
select protect_municipal_table('handovers');

-- What those said who must be heard in writing (C!) or must consent (Z) before a decision on a thing counts.
create table statements (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  decision text not null check (decision <> ''),
  entity text not null check (entity <> ''),
  entity_id text not null,
  role text not null,
  -- what a C! said, or whether a Z consents
  verdict text not null check (verdict in ('heard', 'consent', 'refusal')),
  text text not null check (text <> ''),
  -- who gave it; or who noted a statement that came on paper
  given_by text not null,
  noted boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id)
);
create index on statements (municipality_id, entity, entity_id);
select protect_municipal_table('statements');

-- What a role is told of because the matrix says I.
create table notices (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  role text not null,
  decision text not null check (decision <> ''),
  -- what was decided, in the words of the thing itself: "Matrix 3"
  subject text not null check (subject <> ''),
  path text not null check (path like '/%'),
  by_name text not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id)
);
create index on notices (municipality_id, role, created_at desc);
select protect_municipal_table('notices');
