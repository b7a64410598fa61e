-- A person's calendar of legal deadlines, readable without signing in by whoever knows its address.
-- The address is sealed with the installation's secret, so the table alone opens none.
create table law_feeds (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  -- a new address ends the old one
  unique (municipality_id, person_id),
  foreign key (municipality_id, person_id) references persons on delete cascade
);
select protect_municipal_table('law_feeds');
