-- The municipality's online services with their maturity: the current model (0 to 7) beside the older one (0 to 4).

create table online_services (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 160),
  -- key of the service in LeiKa and FIM
  leika text check (leika ~ '^[0-9]{14}$'),
  unit_id uuid not null,
  contact text check (length(contact) <= 160),
  -- own; built once by another administration and used by many (Einer für alle); the portal of the Land or the federation
  origin text check (origin in ('own', 'reused', 'land', 'federal')),
  url text check (length(url) <= 500),
  online_since date,
  -- registers and systems that it takes data from or hands them to
  connected text check (length(connected) <= 500),
  payment text check (payment in ('none', 'missing', 'online')),
  requests_yearly integer check (requests_yearly >= 0),
  target_level smallint check (target_level between 0 and 7),
  target_on date,
  goal_id uuid,
  initiative_id uuid,
  application_id uuid,
  note text check (length(note) <= 1000),
  -- the unit may keep it out of the portal whatever is released
  public boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, name),
  foreign key (municipality_id, unit_id) references units,
  foreign key (municipality_id, goal_id) references agenda_goals on delete set null (goal_id),
  foreign key (municipality_id, initiative_id) references initiatives on delete set null (initiative_id),
  foreign key (municipality_id, application_id) references applications on delete set null (application_id),
  check ((target_level is null) = (target_on is null))
);
create index on online_services (municipality_id, unit_id);
create index on online_services (municipality_id, goal_id);
create index on online_services (municipality_id, initiative_id);
create index on online_services (municipality_id, application_id);
select protect_municipal_table('online_services');

-- What was found on a day; never changed: a correction is a later entry for the same day and model.
create table online_service_levels (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  service_id uuid not null,
  day date not null,
  model text not null check (model in ('current', 'older')),
  level smallint not null check (level between 0 and 7 and (model = 'current' or level <= 4)),
  evidence text check (length(evidence) <= 500),
  comment text check (length(comment) <= 500),
  entered_at timestamptz not null,
  entered_by text not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, service_id) references online_services on delete cascade
);
create index on online_service_levels (municipality_id, service_id, day);
select protect_municipal_table('online_service_levels');
revoke update on online_service_levels from augenmass_app;

-- An indicator may take its value from the register: how many services, or which share, stand at a level or above.
alter table indicators
  add column register_measure text check (register_measure in ('services', 'service-share')),
  add column register_level smallint check (register_level between 0 and 7),
  add check ((register_measure is null) = (register_level is null));

alter table publications drop constraint publications_kind_check;
alter table publications add check (kind in ('agenda', 'field', 'goal', 'indicator', 'initiative', 'online-services'));
