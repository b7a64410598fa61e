-- Participation: what residents propose and say on fields of action, in phases, and what became of it.

create table participation_phases (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  title text not null check (length(title) between 1 and 120),
  -- what residents are asked
  question text not null check (length(question) between 1 and 2000),
  begins_on date not null,
  ends_on date not null,
  -- calendar days from confirmation to the answer
  answer_days integer not null default 42 check (answer_days between 1 and 365),
  -- what came of the phase as a whole
  closing text check (length(closing) <= 4000),
  -- shown on the public pages
  released boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  check (begins_on <= ends_on)
);
select protect_municipal_table('participation_phases');

create table participation_fields (
  municipality_id uuid not null references municipalities,
  phase_id uuid not null,
  field_id uuid not null,
  primary key (municipality_id, phase_id, field_id),
  foreign key (municipality_id, phase_id) references participation_phases on delete cascade,
  foreign key (municipality_id, field_id) references agenda_fields on delete cascade
);
create index on participation_fields (municipality_id, field_id);
select protect_municipal_table('participation_fields');

create table contributions (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  phase_id uuid not null,
  field_id uuid,
  -- given when the address is confirmed; before that nobody needs to speak of it
  number integer check (number > 0),
  kind text not null check (kind in ('proposal', 'comment')),
  title text not null check (length(title) between 1 and 120),
  text text not null check (length(text) between 1 and 4000),
  giver_name text check (length(giver_name) <= 120),
  shows_name boolean not null default false,
  -- kept as long as answers go there, then removed
  email text check (length(email) <= 320),
  language text not null default 'de' check (language in ('de', 'en')),
  state text not null default 'unconfirmed' check (state in ('unconfirmed', 'waiting', 'published', 'refused')),
  -- why it does not appear; the giver reads it, the public does not
  refusal text check (length(refusal) <= 2000),
  submitted_at timestamptz not null,
  confirmed_on date,
  moderated_on date,
  due_on date,
  -- the first answer
  answered_on date,
  -- what was handed on to the guides; impulses come later, 0049 ties them
  impulse_id uuid,
  -- sender by the salt of its day, which is deleted with the day; one form is one contribution
  sender_hash text,
  form_hash text not null,
  primary key (municipality_id, id),
  unique (municipality_id, number),
  unique (municipality_id, form_hash),
  foreign key (municipality_id, phase_id) references participation_phases,
  foreign key (municipality_id, field_id) references agenda_fields on delete set null (field_id),
  check (state = 'unconfirmed' or number is not null)
);
create index on contributions (municipality_id, state, due_on);
create index on contributions (municipality_id, phase_id, sender_hash);
create index on contributions (municipality_id, field_id);
create index on contributions (municipality_id, impulse_id);
create index on contributions (municipality_id, lower(email));
select protect_municipal_table('contributions');

-- Answers in their order: the first meets the duty, later ones say what became of it.
create table contribution_answers (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  contribution_id uuid not null,
  outcome text not null check (outcome in ('answered', 'taken-up', 'partly', 'realised', 'not-taken-up')),
  text text not null check (length(text) between 1 and 4000),
  answered_at timestamptz not null,
  by_name text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, contribution_id) references contributions on delete cascade
);
create index on contribution_answers (municipality_id, contribution_id, answered_at);
select protect_municipal_table('contribution_answers');

-- The salt of a day; without it the hashes of that day name nobody.
create table participation_salts (
  municipality_id uuid not null references municipalities,
  day date not null,
  salt text not null,
  primary key (municipality_id, day)
);
select protect_municipal_table('participation_salts');
