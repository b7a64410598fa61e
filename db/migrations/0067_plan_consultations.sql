-- Beratungsfolge of an adopted plan version: which body deals with its paper on which day, as what, and with which result.
create table plan_consultations (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  version_id uuid not null,
  body text not null check (length(body) between 1 and 120),
  meets_on date not null,
  -- number on the agenda, as the body counts it: "Ö 7.1"
  agenda_item text check (length(agenda_item) <= 20),
  public boolean not null,
  task text not null check (task in ('preparation', 'decision', 'information')),
  result text check (length(result) <= 200),
  version integer not null default 1,
  primary key (municipality_id, id),
  foreign key (municipality_id, version_id) references plan_versions on delete cascade
);
create index on plan_consultations (municipality_id, version_id);
select protect_municipal_table('plan_consultations');
