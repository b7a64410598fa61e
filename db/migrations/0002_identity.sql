-- Accounts of the whole installation. They belong to no municipality; memberships tie them to persons.
-- The application role sees none of these tables: only the identity store reads and writes them, as the owner.

create table accounts (
  id uuid primary key default uuidv7(),
  email text not null unique check (email = lower(email)),
  email_verified boolean not null default false,
  name text not null,
  image text,
  two_factor_enabled boolean not null default false,
  -- An account of the demo: one click, no password, and of no use outside demo mode.
  demo boolean not null default false,
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- Ways to prove an account: `credential` is a password (scrypt). The other columns serve single sign-on.
create table credentials (
  id uuid primary key default uuidv7(),
  account_id uuid not null references accounts on delete cascade,
  provider text not null,
  provider_account_id text not null,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider, provider_account_id)
);
create index on credentials (account_id);

-- The token itself is only in the cookie; here lies its SHA-256.
create table sessions (
  id uuid primary key default uuidv7(),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  account_id uuid not null references accounts on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on sessions (account_id);
create index on sessions (expires_at);

-- Pending second steps of a sign-in.
create table verifications (
  id uuid primary key default uuidv7(),
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index on verifications (identifier);

create table two_factors (
  id uuid primary key default uuidv7(),
  account_id uuid not null unique references accounts on delete cascade,
  secret text not null,
  backup_codes text not null,
  verified boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until timestamptz,
  -- The 30-second step of the last code taken: no code counts twice (RFC 6238, 5.2).
  last_used_step integer not null default 0
);

-- One-time links to set a password: the first account of an installation, an invitation, a recovery.
create table set_up_links (
  id uuid primary key default uuidv7(),
  token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
  -- Null: whoever opens it creates the first account.
  account_id uuid references accounts on delete cascade,
  removes_two_factor boolean not null default false,
  expires_at timestamptz not null,
  used_at timestamptz,
  created_at timestamptz not null default now()
);

-- How often something was tried within a window; the key is a hash, so that no address lies here.
create table rate_limits (
  key text primary key,
  count integer not null,
  ends_at timestamptz not null
);
create index on rate_limits (ends_at);

-- Which person of which municipality an account acts as.
create table memberships (
  municipality_id uuid not null,
  account_id uuid not null references accounts on delete cascade,
  person_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, account_id),
  unique (municipality_id, person_id)
);
create index on memberships (account_id);
select protect_municipal_table('memberships');
revoke insert, update, delete on memberships from augenmass_app;

-- The one role in which a session acts.
create table acting_roles (
  municipality_id uuid not null,
  session_id uuid not null unique references sessions on delete cascade,
  role text not null,
  primary key (municipality_id, session_id)
);
select protect_municipal_table('acting_roles');
revoke insert, update, delete on acting_roles from augenmass_app;
