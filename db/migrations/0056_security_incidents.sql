-- IT-Sicherheit: the notebook of incidents, and who is called in an emergency.

create table security_contacts (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  purpose text not null check (purpose in ('head', 'isb', 'it', 'provider', 'land-cert', 'dpa', 'bsi', 'police',
    'supervision', 'registration', 'insurer', 'staff-council', 'press', 'other')),
  name text not null check (length(name) between 1 and 160),
  phone text check (length(phone) <= 80),
  email text check (length(email) <= 160),
  reachable text check (length(reachable) <= 160),
  note text check (length(note) <= 500),
  -- a duty to report of its own, such as one of the Land
  report_hours integer check (report_hours between 0 and 8760),
  report_basis text check (length(report_basis) <= 200),
  version integer not null default 1,
  primary key (municipality_id, id),
  check (report_hours is null or report_basis is not null)
);
select protect_municipal_table('security_contacts');

create table security_incidents (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  number integer not null check (number >= 1),
  title text not null check (length(title) between 1 and 160),
  kind text not null check (kind in ('malware', 'intrusion', 'phishing', 'data-loss', 'outage', 'theft', 'other')),
  exercise boolean not null default false,
  -- from this moment the clocks run
  noticed_at timestamptz not null,
  description text check (length(description) <= 8000),
  effects text check (length(effects) <= 4000),
  -- what decides on duties to report
  personal_data text not null check (personal_data in ('yes', 'no', 'unknown')),
  -- when it was known that personal data are affected, if later than the incident
  data_known_at timestamptz,
  high_risk text not null check (high_risk in ('yes', 'no', 'unknown')),
  covered_entity text not null check (covered_entity in ('yes', 'no', 'unknown')),
  registration text not null check (registration in ('yes', 'no', 'unknown')),
  lead_id uuid,
  lessons text check (length(lessons) <= 8000),
  closed_at timestamptz,
  closed_by text,
  entered_by text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, number),
  foreign key (municipality_id, lead_id) references persons,
  check ((closed_at is null) = (closed_by is null))
);
select protect_municipal_table('security_incidents');

create table security_incident_targets (
  municipality_id uuid not null references municipalities,
  incident_id uuid not null,
  target_id uuid not null,
  primary key (municipality_id, incident_id, target_id),
  foreign key (municipality_id, incident_id) references security_incidents on delete cascade,
  foreign key (municipality_id, target_id) references security_targets on delete cascade
);
create index on security_incident_targets (municipality_id, target_id);
select protect_municipal_table('security_incident_targets');

-- Who was told when; or why nobody had to be.
create table security_reports (
  municipality_id uuid not null references municipalities,
  incident_id uuid not null,
  duty text not null check (length(duty) between 1 and 60),
  waived boolean not null,
  reported_at timestamptz not null,
  reported_by text not null check (length(reported_by) between 1 and 160),
  told text check (length(told) <= 300),
  note text check (length(note) <= 2000),
  primary key (municipality_id, incident_id, duty),
  foreign key (municipality_id, incident_id) references security_incidents on delete cascade,
  check (not waived or length(btrim(note)) >= 10)
);
select protect_municipal_table('security_reports');

-- What happened when; nothing is changed or taken out.
create table security_entries (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  incident_id uuid not null,
  happened_at timestamptz not null,
  text text not null check (length(text) between 1 and 4000),
  entered_by text not null,
  entered_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, incident_id) references security_incidents on delete cascade
);
create index on security_entries (municipality_id, incident_id, happened_at);
select protect_municipal_table('security_entries');

create table security_tasks (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  incident_id uuid not null,
  text text not null check (length(text) between 1 and 500),
  person_id uuid,
  due_on date,
  done_at timestamptz,
  done_by text,
  primary key (municipality_id, id),
  foreign key (municipality_id, incident_id) references security_incidents on delete cascade,
  foreign key (municipality_id, person_id) references persons,
  check ((done_at is null) = (done_by is null))
);
create index on security_tasks (municipality_id, incident_id);
select protect_municipal_table('security_tasks');
