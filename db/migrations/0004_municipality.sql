-- The municipality: how it was adopted, its units (Konzern Kommune) as a tree, its money per fiscal year.

alter table municipalities
  -- Regionalschlüssel: 5 digits a Kreis, 9 a Gemeindeverband, 12 a Gemeinde; null where none was adopted
  add column ars text unique check (ars ~ '^([0-9]{5}|[0-9]{9}|[0-9]{12})$'),
  add column cooperation_with text,
  -- a made-up municipality that may be removed with everything in it
  add column demo boolean not null default false;

-- An association (Samtgemeinde, Verbandsgemeinde) has no AGS of its own; its nine-digit key stands for it.
alter table municipalities
  drop constraint municipalities_ags_check,
  add constraint municipalities_ags_check check (ags ~ '^([0-9]{5}|[0-9]{8}|[0-9]{9})$');

-- What the parser of the register knows beyond the base: the official word, the name without its addition, the level above.
alter table register_entries
  drop constraint register_entries_level_check,
  add constraint register_entries_level_check check
    (level in ('land', 'district-government', 'region', 'district', 'association', 'municipality')),
  add column designation text not null default '',
  add column short_name text not null default '',
  add column parent_ars text;

-- Typing is forgiving: "Muelheim" and "mulheim" find "Mülheim an der Ruhr".
create function searchable(name text) returns text
language sql immutable parallel safe set search_path = public, pg_temp as $$
  select unaccent('unaccent',
    replace(replace(replace(replace(lower(name), 'ae', 'a'), 'oe', 'o'), 'ue', 'u'), 'ß', 'ss'))
$$;
create index register_entries_searchable on register_entries using gin (searchable(name) gin_trgm_ops);

create table units (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  kind text not null check (kind in ('department', 'office', 'staff-unit', 'eigenbetrieb', 'company')),
  parent_id uuid,
  -- people with a desk and a computer; null: not known
  office_staff integer check (office_staff >= 0),
  -- all who work there, in the field too
  employees integer check (employees >= 0),
  -- specialist applications (Fachverfahren) in use
  application_count integer check (application_count >= 0),
  -- who runs its IT: the municipality's IT, itself, or both
  it_operation text check (it_operation in ('municipality', 'mixed', 'own')),
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, code),
  foreign key (municipality_id, parent_id) references units,
  check (parent_id <> id)
);
create index on units (municipality_id, parent_id);
select protect_municipal_table('units');

create table budgets (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  fiscal_year integer not null check (fiscal_year between 2000 and 2100),
  nature text not null check (nature in ('investive', 'consumptive')),
  -- what it is for: the frame of the initiatives, running the IT (without staff), the IT's staff
  purpose text not null check (purpose in ('initiatives', 'operation', 'personnel')),
  cents bigint not null check (cents >= 0),
  state text not null default 'draft' check (state in ('draft', 'adopted', 'provisional', 'closed')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, fiscal_year, nature, purpose),
  check (nature = 'consumptive' or purpose = 'initiatives')
);
select protect_municipal_table('budgets');

-- Which part of the demo was loaded, so that a second loading changes nothing, not even what was edited since.
create table demo_parts (
  municipality_id uuid not null references municipalities,
  part text not null,
  loaded_at timestamptz not null,
  primary key (municipality_id, part)
);
select protect_municipal_table('demo_parts');
