-- Money and people that initiatives are planned with, beyond budgets and teams: every change is a version.
create table plan_means (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  number integer not null check (number > 0),
  reason text not null check (length(reason) between 1 and 500),
  -- fiscal years decided as one (2: Doppelhaushalt), carried-over and blocked money, commitment appropriations,
  -- absences and external days; src/plan/means/core/means.ts
  means jsonb not null check (jsonb_typeof(means) = 'object'),
  -- budgets and teams as they stood then
  snapshot jsonb not null check (jsonb_typeof(snapshot) = 'object'),
  created_by text not null,
  created_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, number)
);
select protect_municipal_table('plan_means');

create function keep_plan_means() returns trigger language plpgsql as $$
begin
  raise exception 'A version of the means is kept as it is.' using errcode = 'integrity_constraint_violation';
end
$$;
create trigger keep_means before update on plan_means for each row execute function keep_plan_means();

-- Plans that were calculated before knew no means beyond budgets and teams.
update plan_scenarios set basis = basis || '{"means": {"cycle": {"years": 1, "from": 2027}, "provisionalUntil": null, "money": [], "authorisations": [], "teams": []}, "commitments": []}'
where basis is not null;
update plan_versions set basis = basis || '{"means": {"cycle": {"years": 1, "from": 2027}, "provisionalUntil": null, "money": [], "authorisations": [], "teams": []}, "commitments": []}';
