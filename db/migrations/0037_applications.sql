-- Standards of the IT-Strategie with the technology radar, and the register of applications that run on them.

create table standards (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  sector text not null check (sector in ('workplace', 'infrastructure', 'applications', 'data-security')),
  -- adopt: standard; trial: pilot with an end; assess: watched; hold: phased out by a day
  ring text not null check (ring in ('adopt', 'trial', 'assess', 'hold')),
  ring_since date not null,
  ends_on date,
  description text check (length(description) <= 2000),
  -- last day of the maker's support
  support_until date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, name),
  check (ring not in ('trial', 'hold') or ends_on is not null)
);
select protect_municipal_table('standards');

-- How a standard moved between the rings; never changed.
create table standard_moves (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  standard_id uuid not null,
  from_ring text check (from_ring in ('adopt', 'trial', 'assess', 'hold')),
  to_ring text not null check (to_ring in ('adopt', 'trial', 'assess', 'hold')),
  moved_on date not null,
  reason text check (length(reason) <= 2000),
  decided_by text not null,
  role text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, standard_id) references standards on delete cascade
);
create index on standard_moves (municipality_id, standard_id, moved_on);
select protect_municipal_table('standard_moves');

create table standard_proposals (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  -- null: a technology that is not on the radar yet
  standard_id uuid,
  name text not null check (length(name) between 1 and 120),
  sector text not null check (sector in ('workplace', 'infrastructure', 'applications', 'data-security')),
  ring text not null check (ring in ('adopt', 'trial', 'assess', 'hold')),
  ends_on date,
  reason text not null check (length(reason) between 1 and 2000),
  proposed_by text not null,
  role text not null,
  person_id uuid,
  proposed_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  decision text check (length(decision) <= 2000),
  decided_by text,
  decided_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, standard_id) references standards on delete cascade,
  foreign key (municipality_id, person_id) references persons,
  check ((state = 'open') = (decided_at is null))
);
create index on standard_proposals (municipality_id, state);
select protect_municipal_table('standard_proposals');

create table applications (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 120),
  -- what it is used for: applications of one task are counted as duplicates
  task text check (length(task) between 1 and 120),
  -- the business owner: a unit, and who there
  unit_id uuid not null,
  contact text check (length(contact) <= 160),
  vendor text check (length(vendor) <= 160),
  technology text check (length(technology) <= 200),
  standard_id uuid,
  -- own data centre; a provider's; the maker's cloud; a server or computer in the office
  hosting text check (hosting in ('own', 'provider', 'cloud', 'local')),
  users integer check (users >= 0),
  -- licence, maintenance and operation in one year, gross
  yearly_cents bigint check (yearly_cents >= 0),
  protection text check (protection in ('normal', 'high', 'very-high')),
  life_cycle text not null default 'active' check (life_cycle in ('planned', 'active', 'phasing-out', 'retired')),
  contract_ends_on date,
  notice_months integer check (notice_months between 0 and 60),
  support_until date,
  -- there is no support any more, or there never was
  unsupported boolean not null default false,
  -- the initiative that replaces it
  successor_id uuid,
  note text check (length(note) <= 1000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, name),
  foreign key (municipality_id, unit_id) references units,
  foreign key (municipality_id, standard_id) references standards on delete set null (standard_id),
  foreign key (municipality_id, successor_id) references initiatives on delete set null (successor_id),
  check (not unsupported or support_until is null)
);
create index on applications (municipality_id, unit_id);
create index on applications (municipality_id, standard_id);
create index on applications (municipality_id, successor_id);
select protect_municipal_table('applications');
