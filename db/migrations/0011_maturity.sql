-- Maturity rounds: who is asked, what each answered with which proof; a released round is frozen.

create table maturity_rounds (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (name <> ''),
  state text not null default 'open' check (state in ('open', 'released')),
  opened_on date not null,
  due_on date check (due_on >= opened_on),
  -- the level aimed at in two to three years, by dimension: {"F": 4}
  targets jsonb not null default '{}',
  released_on date,
  released_by text,
  -- the score at the release, as it was computed then
  score jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  check ((state = 'released') = (released_on is not null and score is not null))
);
select protect_municipal_table('maturity_rounds');

-- Who is asked, in which role; the role says which items are asked by default, the others stay open to the person.
create table maturity_participants (
  municipality_id uuid not null references municipalities,
  round_id uuid not null,
  person_id uuid not null,
  role text not null,
  primary key (municipality_id, round_id, person_id),
  foreign key (municipality_id, round_id) references maturity_rounds on delete cascade,
  foreign key (municipality_id, person_id) references persons on delete cascade
);
create index on maturity_participants (municipality_id, person_id);
select protect_municipal_table('maturity_participants');

create table maturity_answers (
  municipality_id uuid not null references municipalities,
  round_id uuid not null,
  person_id uuid not null,
  item text not null check (item ~ '^[FZPOTSDKMR][1-5]$'),
  value text not null check (value in ('1', '2', '3', '4', '5', 'unknown', 'not-applicable')),
  comment text,
  proof_url text,
  -- a file as proof: its name, media type and content
  proof_name text,
  proof_type text,
  proof_file bytea check (octet_length(proof_file) <= 5242880),
  answered_at timestamptz not null,
  version integer not null default 1,
  primary key (municipality_id, round_id, person_id, item),
  foreign key (municipality_id, round_id, person_id) references maturity_participants on delete cascade,
  check ((proof_file is null) = (proof_name is null) and (proof_file is null) = (proof_type is null))
);
select protect_municipal_table('maturity_answers');

-- What was released stays as it was, whatever the program does.
create function keep_released_round() returns trigger language plpgsql as $$
declare
  round uuid := case when tg_table_name = 'maturity_rounds' then (to_jsonb(old) ->> 'id')::uuid
    else coalesce((to_jsonb(new) ->> 'round_id')::uuid, (to_jsonb(old) ->> 'round_id')::uuid) end;
  town uuid := coalesce((to_jsonb(new) ->> 'municipality_id')::uuid, (to_jsonb(old) ->> 'municipality_id')::uuid);
begin
  if tg_op <> 'DELETE' and exists (select from maturity_rounds r
      where r.municipality_id = town and r.id = round and r.state = 'released') then
    raise exception 'The round % is released and stays as it is.', round using errcode = 'restrict_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_released before insert or update on maturity_answers
  for each row execute function keep_released_round();
create trigger keep_released before insert or update on maturity_participants
  for each row execute function keep_released_round();
create trigger keep_released before update on maturity_rounds
  for each row when (old.state = 'released') execute function keep_released_round();
