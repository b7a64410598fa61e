-- What the public may see: a site per municipality, and one row per released group of fields of an object.

create table public_sites (
  municipality_id uuid primary key references municipalities,
  -- part of the public address
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
  open boolean not null default false,
  -- start page in Leichte Sprache, legal notice, contact for questions on accessibility
  easy_text text check (length(easy_text) <= 4000),
  imprint text check (length(imprint) <= 4000),
  contact text check (length(contact) <= 400)
);
select protect_municipal_table('public_sites');

create table publications (
  municipality_id uuid not null references municipalities,
  kind text not null check (kind in ('agenda', 'field', 'goal', 'indicator', 'initiative')),
  object_id uuid not null,
  part text not null check (length(part) between 1 and 40),
  released_at timestamptz not null,
  released_by text not null,
  primary key (municipality_id, kind, object_id, part)
);
select protect_municipal_table('publications');
