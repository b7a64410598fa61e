-- Impulses: what staff and residents suggest, and what became of it.

create table impulses (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  number integer not null check (number > 0),
  title text not null check (length(title) between 1 and 120),
  text text not null check (length(text) between 1 and 4000),
  unit_id uuid,
  topic_id uuid,
  -- inside: a person of the administration; outside: a resident, known by name and address if given
  giver_id uuid,
  giver_name text check (length(giver_name) <= 120),
  giver_email text check (length(giver_email) <= 320),
  giver_language text not null default 'de' check (giver_language in ('de', 'en')),
  -- colleagues see the name only where the giver wants it
  shows_name boolean not null default true,
  state text not null default 'submitted' check (state in (
    'submitted', 'sighted', 'clarifying', 'answered', 'quick-win', 'realised', 'duplicate', 'initiative', 'declined')),
  submitted_on date not null,
  due_on date not null,
  -- the first answer; stays when it is taken up again
  answered_on date,
  realised_on date,
  duplicate_of uuid,
  initiative_id uuid,
  -- shown on the public portal
  released_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  searched tsvector generated always as (
    setweight(to_tsvector('german_unaccent', title), 'A') || setweight(to_tsvector('german_unaccent', text), 'B')) stored,
  primary key (municipality_id, id),
  unique (municipality_id, number),
  foreign key (municipality_id, unit_id) references units,
  foreign key (municipality_id, topic_id) references guide_topics on delete set null (topic_id),
  foreign key (municipality_id, giver_id) references persons,
  foreign key (municipality_id, duplicate_of) references impulses,
  foreign key (municipality_id, initiative_id) references initiatives on delete set null (initiative_id),
  check (duplicate_of is null or duplicate_of <> id)
);
create index on impulses using gin (searched);
create index on impulses using gin (title gin_trgm_ops);
create index on impulses (municipality_id, state, due_on);
create index on impulses (municipality_id, unit_id);
create index on impulses (municipality_id, initiative_id);
create index on impulses (municipality_id, giver_id);
create index on impulses (municipality_id, duplicate_of);
select protect_municipal_table('impulses');

-- Each step with the words the giver got.
create table impulse_steps (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  impulse_id uuid not null,
  state text not null,
  text text check (length(text) <= 2000),
  by_name text not null,
  taken_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, impulse_id) references impulses on delete cascade
);
create index on impulse_steps (municipality_id, impulse_id, taken_at);
select protect_municipal_table('impulse_steps');

create table impulse_supports (
  municipality_id uuid not null references municipalities,
  impulse_id uuid not null,
  person_id uuid not null,
  primary key (municipality_id, impulse_id, person_id),
  foreign key (municipality_id, impulse_id) references impulses on delete cascade,
  foreign key (municipality_id, person_id) references persons on delete cascade
);
create index on impulse_supports (municipality_id, person_id);
select protect_municipal_table('impulse_supports');

-- In the database, not in a folder: no URL reaches them but the program's own, and a backup has them.
create table impulse_attachments (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  impulse_id uuid not null,
  name text not null check (length(name) between 1 and 160),
  -- by content, not by what the sender said
  type text not null check (type in ('application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'text/plain')),
  bytes bytea not null check (length(bytes) between 1 and 5242880),
  primary key (municipality_id, id),
  foreign key (municipality_id, impulse_id) references impulses on delete cascade
);
create index on impulse_attachments (municipality_id, impulse_id);
select protect_municipal_table('impulse_attachments');
