-- What people are told: notices in the program, and the outbox of mails. Both are written with the act they tell of.

create table personal_notices (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{1,40}$'),
  -- the same thing is told to the same person once
  key text not null check (length(key) between 1 and 200),
  subject_de text not null check (length(subject_de) between 1 and 200),
  subject_en text not null check (length(subject_en) between 1 and 200),
  text_de text not null check (length(text_de) <= 2000),
  text_en text not null check (length(text_en) <= 2000),
  href text check (href like '/%'),
  -- app: read here only; digest: waits for the person's next digest; mailed: a mail carries it
  mailing text not null check (mailing in ('app', 'digest', 'mailed')),
  mail_id uuid,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, person_id, key),
  foreign key (municipality_id, person_id) references persons on delete cascade
);
create index on personal_notices (municipality_id, person_id, created_at desc);
create index on personal_notices (municipality_id, person_id) where read_at is null;
create index on personal_notices (municipality_id, person_id) where mailing = 'digest';
select protect_municipal_table('personal_notices');

create table notice_settings (
  municipality_id uuid not null references municipalities,
  person_id uuid not null,
  rhythm text not null check (rhythm in ('at-once', 'daily', 'weekly', 'none')),
  language text not null check (language in ('de', 'en')),
  -- kinds that are read in the program only
  muted text[] not null default '{}',
  version integer not null default 1,
  primary key (municipality_id, person_id),
  foreign key (municipality_id, person_id) references persons on delete cascade
);
select protect_municipal_table('notice_settings');

create table mails (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  -- null: somebody outside, known by address only
  person_id uuid,
  -- address and content go when the mail has gone; the row stays, so that its key is never mailed again
  address text check (length(address) between 3 and 320),
  address_name text check (length(address_name) <= 200),
  address_hash text not null check (address_hash ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind ~ '^[a-z][a-z0-9-]{1,40}$'),
  key text not null check (length(key) between 1 and 200),
  language text not null check (language in ('de', 'en')),
  subject text not null check (length(subject) between 1 and 200),
  content jsonb,
  -- false: belongs to something the receiver has just asked for, such as a confirmation
  stoppable boolean not null default true,
  -- sending: on its way, may be tried again after the lease; handed-over: the mail server may have it, never tried again
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'handed-over', 'sent', 'failed')),
  -- counts claims; a sender that was overtaken finds another number and stops
  attempts integer not null default 0,
  due_at timestamptz not null,
  lease_until timestamptz,
  fault text check (length(fault) <= 500),
  created_at timestamptz not null,
  sent_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, key),
  foreign key (municipality_id, person_id) references persons on delete cascade
);
create index on mails (due_at) where state in ('waiting', 'sending');
create index on mails (municipality_id, person_id, created_at desc);
select protect_municipal_table('mails');

-- Outside addresses that want no mail of a kind, or of any kind (*); kept as a hash only.
create table mail_stops (
  municipality_id uuid not null references municipalities,
  address_hash text not null check (address_hash ~ '^[0-9a-f]{64}$'),
  kind text not null,
  created_at timestamptz not null,
  primary key (municipality_id, address_hash, kind)
);
select protect_municipal_table('mail_stops');
