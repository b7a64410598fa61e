-- A contribution that was handed on points at its impulse; impulses are younger than 0032.
alter table contributions add foreign key (municipality_id, impulse_id)
  references impulses on delete set null (impulse_id);
