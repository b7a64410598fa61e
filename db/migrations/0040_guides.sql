-- Digitale Lotsen: mandates, skills, contacts, communities; the contact list that placement is computed from.

create table guide_topics (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 80),
  description text check (length(description) <= 500),
  position integer not null default 0,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
select protect_municipal_table('guide_topics');

create table guides (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  -- inside the administration; in a holding; volunteer of the local community
  kind text not null check (kind in ('inside', 'holding', 'community')),
  state text not null default 'proposed' check (state in ('proposed', 'active', 'ended')),
  -- inside and holding: a person of the Konzern Kommune; volunteers have name and addresses of their own
  person_id uuid,
  name text check (length(name) between 1 and 120),
  email text check (length(email) <= 320),
  phone text check (length(phone) <= 60),
  unit_id uuid,
  site text check (length(site) <= 160),
  opening_hours text check (length(opening_hours) <= 300),
  languages text[] not null default '{}',
  skills text[] not null default '{}',
  -- the three questions of a good nomination
  volunteered boolean not null default false,
  manager_agreed_on date,
  deputy_id uuid,
  hours_per_week numeric(4, 1) check (hours_per_week between 0 and 40),
  since date,
  until date,
  reason text check (length(reason) <= 1000),
  end_reason text check (length(end_reason) <= 500),
  -- null: not listed publicly
  consent_on date,
  nominated_by text,
  nominated_on date,
  -- this person in the contact list
  list_name text check (length(list_name) <= 200),
  -- personal data are gone; what remains is the mandate
  cleared_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons,
  foreign key (municipality_id, unit_id) references units,
  foreign key (municipality_id, deputy_id) references guides,
  check (person_id is not null or name is not null or cleared_on is not null),
  check (until is null or since is null or since <= until),
  check (deputy_id is null or deputy_id <> id)
);
create unique index guides_one_mandate on guides (municipality_id, person_id) where state <> 'ended';
create index on guides (municipality_id, unit_id);
create index on guides (municipality_id, deputy_id);
select protect_municipal_table('guides');

-- Further units a guide is there for, beside the own one.
create table guide_units (
  municipality_id uuid not null references municipalities,
  guide_id uuid not null,
  unit_id uuid not null,
  primary key (municipality_id, guide_id, unit_id),
  foreign key (municipality_id, guide_id) references guides on delete cascade,
  foreign key (municipality_id, unit_id) references units
);
create index on guide_units (municipality_id, unit_id);
select protect_municipal_table('guide_units');

create table guide_topic_links (
  municipality_id uuid not null references municipalities,
  guide_id uuid not null,
  topic_id uuid not null,
  primary key (municipality_id, guide_id, topic_id),
  foreign key (municipality_id, guide_id) references guides on delete cascade,
  foreign key (municipality_id, topic_id) references guide_topics on delete cascade
);
create index on guide_topic_links (municipality_id, topic_id);
select protect_municipal_table('guide_topic_links');

create table guide_trainings (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  guide_id uuid not null,
  name text not null check (length(name) between 1 and 160),
  completed_on date not null,
  expires_on date,
  primary key (municipality_id, id),
  foreign key (municipality_id, guide_id) references guides on delete cascade,
  check (expires_on is null or expires_on > completed_on)
);
create index on guide_trainings (municipality_id, guide_id);
select protect_municipal_table('guide_trainings');

create table guide_contacts (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  guide_id uuid not null,
  day date not null,
  -- with whom: a unit of the Konzern, or guides of another municipality
  unit_id uuid,
  outside text check (length(outside) between 1 and 160),
  topic_id uuid,
  minutes integer not null check (minutes between 1 and 1440),
  outcome text not null check (outcome in ('helped', 'open', 'passed-on', 'impulse')),
  note text check (length(note) <= 300),
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  foreign key (municipality_id, guide_id) references guides on delete cascade,
  foreign key (municipality_id, unit_id) references units,
  foreign key (municipality_id, topic_id) references guide_topics on delete set null (topic_id),
  check ((unit_id is null) <> (outside is null))
);
create index on guide_contacts (municipality_id, guide_id, day);
create index on guide_contacts (municipality_id, day);
create index on guide_contacts (municipality_id, unit_id);
select protect_municipal_table('guide_contacts');

-- Guides who work on one subject across units.
create table guide_communities (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  purpose text check (length(purpose) <= 500),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, name)
);
select protect_municipal_table('guide_communities');

create table guide_community_members (
  municipality_id uuid not null references municipalities,
  community_id uuid not null,
  guide_id uuid not null,
  primary key (municipality_id, community_id, guide_id),
  foreign key (municipality_id, community_id) references guide_communities on delete cascade,
  foreign key (municipality_id, guide_id) references guides on delete cascade
);
create index on guide_community_members (municipality_id, guide_id);
select protect_municipal_table('guide_community_members');

-- Who works with whom, from a survey or a directory: people by sign, not by name. One list at a time.
create table contact_lists (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  source text not null check (length(source) between 1 and 200),
  people text[] not null,
  units text[] not null,
  -- unit of each person by index, -1 for none
  unit_of integer[] not null,
  -- contacts as pairs of indices: from, to, from, to …
  pairs integer[] not null,
  imported_on date not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id)
);
select protect_municipal_table('contact_lists');

create table guide_settings (
  municipality_id uuid not null references municipalities,
  -- months after the last day until personal data of a former guide are removed
  keep_months integer not null default 12 check (keep_months between 0 and 120),
  -- working days until an impulse must have its answer
  answer_days integer not null default 10 check (answer_days between 1 and 60),
  version integer not null default 1,
  primary key (municipality_id)
);
select protect_municipal_table('guide_settings');
