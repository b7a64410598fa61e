-- A plan is laid before a body as a frozen version, with its paper, before it is adopted.
alter table plan_versions
  add state text not null default 'adopted' check (state in ('proposed', 'adopted', 'rejected', 'withdrawn')),
  add proposed_by text,
  add proposed_role text,
  add proposed_at timestamptz,
  alter resolved_on drop not null,
  alter paper drop not null,
  alter adopted_by drop not null,
  alter adopted_role drop not null,
  alter adopted_at drop not null;
alter table plan_versions rename adopted_by to decided_by;
alter table plan_versions rename adopted_role to decided_role;
alter table plan_versions rename adopted_at to decided_at;
alter table plan_versions
  alter state drop default,
  add constraint plan_versions_proposed
    check (state <> 'proposed' or (proposed_by is not null and proposed_role is not null and proposed_at is not null)),
  add constraint plan_versions_decided
    check ((state = 'proposed') = (decided_by is null) and num_nulls(decided_by, decided_role, decided_at) in (0, 3)),
  add constraint plan_versions_resolved
    check (state not in ('adopted', 'rejected') or (resolved_on is not null and paper is not null));

-- One plan at a time lies before a body.
create unique index plan_versions_one_proposed on plan_versions (municipality_id) where state = 'proposed';

-- What lies before a body is frozen as what it adopted is; only its decision is still to come.
create or replace function keep_plan_version() returns trigger language plpgsql as $$
declare
  decision constant text[] := array['state', 'resolved_on', 'paper', 'note', 'decided_by', 'decided_role', 'decided_at'];
begin
  if current_user = 'augenmass_app' and (
    tg_op = 'DELETE' or old.state <> 'proposed' or to_jsonb(new) - decision is distinct from to_jsonb(old) - decision
  ) then
    raise exception 'A plan that was laid before a body is frozen.' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
