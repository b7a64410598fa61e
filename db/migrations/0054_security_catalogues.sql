-- IT-Sicherheit: catalogues by OSCAL import. Versions are kept; the newest adopted one of a catalogue is in use.

create table security_catalogues (
  municipality_id uuid not null references municipalities,
  -- one version
  id uuid not null default uuidv7(),
  -- what its versions have in common, and the sheet under which requirements are answered
  catalogue_id uuid not null,
  -- the version that was in use when this one was compared; null: the first
  before_id uuid,
  title text not null check (length(title) between 1 and 400),
  edition text not null check (length(edition) between 1 and 200),
  last_modified timestamptz not null,
  oscal_version text not null check (length(oscal_version) between 1 and 40),
  file_name text not null check (length(file_name) between 1 and 200),
  -- as read: requirements in the order of the file
  content text not null,
  counts jsonb not null,
  diff jsonb,
  offered_at timestamptz not null,
  offered_by text not null,
  adopted_at timestamptz,
  adopted_by text,
  primary key (municipality_id, id),
  check ((adopted_at is null) = (adopted_by is null)),
  check ((before_id is null) = (diff is null))
);
create index on security_catalogues (municipality_id, catalogue_id, adopted_at);
select protect_municipal_table('security_catalogues');
