-- Rechtsradar: catalogues a municipality took over, duties of its own, and what it says about each duty.

-- Whose signatures count here.
create table law_publishers (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  -- Ed25519, as PEM or Base64
  public_key text not null check (length(public_key) between 40 and 8192),
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
select protect_municipal_table('law_publishers');

-- Signed catalogues as they came. An offered one counts only after somebody adopts it; rows never change otherwise.
create table law_catalogues (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  publisher text not null,
  catalogue_version text not null,
  knowledge_as_of date not null,
  content text not null,
  offered_at timestamptz not null,
  offered_by text not null,
  adopted_at timestamptz,
  adopted_by text,
  primary key (municipality_id, id),
  check ((adopted_at is null) = (adopted_by is null))
);
select protect_municipal_table('law_catalogues');

-- Land law, statutes, resolutions: one act with one duty in the format of the catalogue.
create table law_own_entries (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  content jsonb not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id)
);
select protect_municipal_table('law_own_entries');

-- What the radar must know about the municipality beyond its profile; a fact nobody answered has no row.
create table law_answers (
  municipality_id uuid not null references municipalities,
  fact text not null,
  value jsonb not null,
  answered_by text not null,
  answered_at timestamptz not null,
  primary key (municipality_id, fact)
);
select protect_municipal_table('law_answers');

-- The municipality's own word on a duty. "Does not apply" needs a reason and a person.
create table law_statements (
  municipality_id uuid not null references municipalities,
  obligation_id text not null check (obligation_id ~ '^[a-z0-9-]+\.[a-z0-9-]+$'),
  applies text check (applies in ('yes', 'no')),
  reason text,
  decided_by text,
  decided_on date,
  -- overrides who answers by the decision rights
  responsible_id uuid,
  version integer not null default 1,
  primary key (municipality_id, obligation_id),
  foreign key (municipality_id, responsible_id) references persons,
  check (applies is null or (length(btrim(reason)) >= 10 and btrim(decided_by) <> '' and decided_on is not null))
);
select protect_municipal_table('law_statements');

create table law_evidence (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  obligation_id text not null,
  -- the day from which it proves
  day date not null,
  label text not null check (length(label) between 1 and 200),
  -- file number or address where it lies
  place text check (length(place) <= 500),
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (municipality_id, id)
);
create index on law_evidence (municipality_id, obligation_id, day);
select protect_municipal_table('law_evidence');

-- The one link between an initiative and a duty it covers, wholly or in part.
create table law_coverages (
  municipality_id uuid not null references municipalities,
  obligation_id text not null,
  initiative_id uuid not null,
  share text not null check (share in ('full', 'partial')),
  linked_by text not null,
  linked_on date not null,
  primary key (municipality_id, obligation_id, initiative_id),
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on law_coverages (municipality_id, initiative_id);
select protect_municipal_table('law_coverages');
