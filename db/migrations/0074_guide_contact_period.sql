-- Months after which logged contacts, the contact list and sign-ups are removed; the network looks back for half a year.
alter table guide_settings
  add column contact_months integer not null default 12 check (contact_months between 6 and 36);

-- Hours a week that each person of the list can give; null: the list says nothing about hours.
alter table contact_lists add column hours real[];
