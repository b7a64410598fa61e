-- Where a change began, of which type its costs are, and the light that follows from the figures beside the reported one.

-- The status report whose forecast left the tolerance; null: asked without one.
alter table change_requests add column quarter integer check (quarter between 8000 and 8400);

alter table change_request_costs add column cost_type text not null default 'other'
  check (cost_type in ('licence', 'hardware', 'service', 'maintenance', 'cloud', 'training', 'personnel', 'other'));

-- Worked out by the program from plan, last forecast and load; never typed.
alter table initiatives add column computed_light text check (computed_light in ('green', 'yellow', 'red'));
