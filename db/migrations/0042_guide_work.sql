-- The guides at work: trainings and meetings, questions and answers, materials, pulse surveys.

create table guide_meetings (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  kind text not null check (kind in ('training', 'meeting')),
  title text not null check (length(title) between 1 and 160),
  description text check (length(description) <= 2000),
  place text check (length(place) <= 200),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  seats integer check (seats between 1 and 1000),
  -- a training that counts so many months; null: for good
  valid_months integer check (valid_months between 1 and 120),
  cancelled boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  check (starts_at < ends_at)
);
create index on guide_meetings (municipality_id, starts_at);
select protect_municipal_table('guide_meetings');

create table guide_sign_ups (
  municipality_id uuid not null references municipalities,
  meeting_id uuid not null,
  person_id uuid not null,
  signed_at timestamptz not null,
  attended boolean not null default false,
  primary key (municipality_id, meeting_id, person_id),
  foreign key (municipality_id, meeting_id) references guide_meetings on delete cascade,
  foreign key (municipality_id, person_id) references persons on delete cascade
);
create index on guide_sign_ups (municipality_id, person_id);
select protect_municipal_table('guide_sign_ups');

create table guide_questions (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  title text not null check (length(title) between 1 and 160),
  text text check (length(text) <= 4000),
  topic_id uuid,
  asked_by uuid,
  asked_at timestamptz not null,
  searched tsvector generated always as (
    setweight(to_tsvector('german_unaccent', title), 'A') ||
    setweight(to_tsvector('german_unaccent', coalesce(text, '')), 'B')) stored,
  primary key (municipality_id, id),
  foreign key (municipality_id, topic_id) references guide_topics on delete set null (topic_id),
  foreign key (municipality_id, asked_by) references persons
);
create index on guide_questions using gin (searched);
create index on guide_questions (municipality_id, asked_at desc);
create index on guide_questions (municipality_id, asked_by);
select protect_municipal_table('guide_questions');

create table guide_answers (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  question_id uuid not null,
  text text not null check (length(text) between 1 and 4000),
  given_by uuid,
  given_at timestamptz not null,
  searched tsvector generated always as (to_tsvector('german_unaccent', text)) stored,
  primary key (municipality_id, id),
  foreign key (municipality_id, question_id) references guide_questions on delete cascade,
  foreign key (municipality_id, given_by) references persons
);
create index on guide_answers using gin (searched);
create index on guide_answers (municipality_id, question_id, given_at);
create index on guide_answers (municipality_id, given_by);
select protect_municipal_table('guide_answers');

create table guide_materials (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  title text not null check (length(title) between 1 and 160),
  url text not null check (url ~ '^https?://' and length(url) <= 1000),
  topic_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, topic_id) references guide_topics on delete set null (topic_id)
);
select protect_municipal_table('guide_materials');

create table pulse_surveys (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  title text not null check (length(title) between 1 and 120),
  opens_on date not null,
  closes_on date not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  check (opens_on <= closes_on)
);
select protect_municipal_table('pulse_surveys');

-- Who has answered, so that nobody answers twice; what they answered lies apart, without person and time.
create table pulse_participants (
  municipality_id uuid not null references municipalities,
  survey_id uuid not null,
  person_id uuid not null,
  primary key (municipality_id, survey_id, person_id),
  foreign key (municipality_id, survey_id) references pulse_surveys on delete cascade,
  foreign key (municipality_id, person_id) references persons on delete cascade
);
create index on pulse_participants (municipality_id, person_id);
select protect_municipal_table('pulse_participants');

-- The id is random: one that grows with time would tell the order of answers.
create table pulse_answers (
  municipality_id uuid not null references municipalities,
  id uuid not null default gen_random_uuid(),
  survey_id uuid not null,
  backing smallint not null check (backing between 1 and 5),
  learning smallint not null check (learning between 1 and 5),
  usefulness smallint not null check (usefulness between 1 and 5),
  primary key (municipality_id, id),
  foreign key (municipality_id, survey_id) references pulse_surveys on delete cascade
);
create index on pulse_answers (municipality_id, survey_id);
select protect_municipal_table('pulse_answers');
