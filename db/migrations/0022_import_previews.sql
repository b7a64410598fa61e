-- A preview is computed from the file and the decisions whenever it is looked at, so what was read is not kept twice.

alter table imports
  drop column reading,
  add column format text not null default 'csv' check (format in ('xlsx', 'ods', 'csv', 'mspdi')),
  -- figures for the list of imports: rows by outcome, cells by confidence (src/exchange/core/preview.ts)
  add column summary jsonb not null default '{}';

-- What became of a row; a row that says the same is kept as well, so that the next sheet finds its initiative.
alter table import_rows
  add column outcome text not null check (outcome in ('new', 'changed', 'same'));

comment on column import_senders.profile is
  'columns by key of the heading, units by written name, answers by heading and cell, defaults (src/exchange/core/profile.ts)';
comment on column import_rows.before is 'fields and lists that the import changed, as they were; null where it changed none';
