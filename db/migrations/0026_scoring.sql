-- Scoring schemes as versions: every plan says with which weights and which rate it was made.
alter table plan_schemes
  drop constraint plan_schemes_municipality_id_key,
  drop column version,
  add column number integer not null default 1 check (number > 0),
  add column created_by text not null default '',
  add column created_at timestamptz not null default now(),
  add unique (municipality_id, number);

-- Economic assessments after WiBe: several per initiative are its alternatives, one of them is preferred.
create table initiative_assessments (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  initiative_id uuid not null,
  -- the alternative: "Eigenbetrieb", "Miete in der Cloud"
  name text not null check (length(name) between 1 and 120),
  note text check (length(note) <= 2000),
  base_year integer not null check (base_year between 2000 and 2100),
  end_year integer not null check (end_year between base_year and base_year + 50),
  -- the rate it was made with is kept, whatever the setting becomes
  rate_percent numeric not null check (rate_percent between -5 and 20),
  rate_from date not null,
  rate_source text not null,
  -- src/plan/core/wibe-row.ts
  rows jsonb not null check (jsonb_typeof(rows) = 'array'),
  preferred boolean not null default false,
  -- whole cents, as shown when it was saved
  total_cents bigint not null,
  effective_cents bigint not null,
  saved_by text not null,
  saved_at timestamptz not null,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, initiative_id, name),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create unique index on initiative_assessments (municipality_id, initiative_id) where preferred;
select protect_municipal_table('initiative_assessments');
