-- Spreadsheets of the offices: who sends them, what was read, what came of it.

alter table initiatives
  -- whom the office names as contact, as it writes the name
  add column contact text,
  add column remark text;

-- An office (or a holding) that sends spreadsheets, with what was decided about its columns.
create table import_senders (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  unit_id uuid,
  -- by key of the heading: field, scale, year, sign (src/exchange/core/read-sheet.ts, ColumnChoice)
  profile jsonb not null default '{}',
  -- columns of the last sheet that was taken over, in their order: for sending it back as it came
  layout jsonb not null default '[]',
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, name),
  foreign key (municipality_id, unit_id) references units
);
select protect_municipal_table('import_senders');

create table imports (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  sender_id uuid not null,
  file_name text not null,
  -- the file as it came, to be read again after a decision; null once the import is closed
  file bytea,
  -- what was read, by src/exchange/core/reading.ts
  reading jsonb not null,
  -- what a person decided: cells, rows, units, defaults
  decisions jsonb not null default '{}',
  state text not null default 'open' check (state in ('open', 'applied', 'undone', 'discarded')),
  created_at timestamptz not null,
  created_by text not null,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, sender_id) references import_senders
);
create index on imports (municipality_id, sender_id, created_at);
select protect_municipal_table('imports');

-- Which row became which initiative; `before` is the initiative before the import, null for a new one.
create table import_rows (
  municipality_id uuid not null references municipalities,
  import_id uuid not null,
  sheet text not null,
  row_number integer not null,
  initiative_id uuid not null,
  -- what identifies the row for its sender: number or name
  row_key text not null,
  before jsonb,
  -- version after the import: a later change stands in the way of undoing
  after_version integer not null,
  -- the cells as they came, by key of the heading
  raw jsonb not null,
  primary key (municipality_id, import_id, sheet, row_number),
  foreign key (municipality_id, import_id) references imports on delete cascade,
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade
);
create index on import_rows (municipality_id, initiative_id);
select protect_municipal_table('import_rows');
