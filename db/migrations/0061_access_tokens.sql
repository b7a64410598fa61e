-- Keys with which programs act for a person: a calendar that reads dates, or a program at the API.
-- The token is shown once; what stands here is its SHA-256, from which nobody gets it back.
create table access_tokens (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  account_id uuid not null references accounts on delete cascade,
  person_id uuid not null,
  kind text not null check (kind in ('api', 'calendar')),
  name text not null check (length(name) between 1 and 80),
  token_hash text not null unique,
  -- API: the one role it acts in, and whether it may write; never more than the person may
  role text,
  access text check (access in ('read', 'write')),
  expires_at timestamptz,
  created_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references persons on delete cascade,
  check ((kind = 'api') = (role is not null and access is not null and expires_at is not null))
);
create index on access_tokens (municipality_id, person_id);
select protect_municipal_table('access_tokens');
