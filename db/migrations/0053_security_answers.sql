-- IT-Sicherheit: how far each requirement is met. Nothing is overwritten: every save is a row, the newest one counts.

create table security_answers (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  -- 'entry' for the entry level that ships, else the id of a catalogue
  sheet text not null check (length(sheet) between 1 and 40),
  -- the requirement's UUID, or its id where the catalogue gives none
  requirement text not null check (length(requirement) between 1 and 200),
  -- null: the municipality as a whole
  target_id uuid,
  version integer not null check (version >= 1),
  status text not null check (status in ('open', 'met', 'partly', 'unmet', 'not-relevant')),
  note text check (length(note) <= 2000),
  evidence text check (length(evidence) <= 2000),
  person_id uuid,
  due_on date,
  answered_at timestamptz not null,
  answered_by text not null,
  primary key (municipality_id, id),
  -- two who save at once: the second one is told
  unique nulls not distinct (municipality_id, sheet, requirement, target_id, version),
  foreign key (municipality_id, person_id) references persons
);
select protect_municipal_table('security_answers');
