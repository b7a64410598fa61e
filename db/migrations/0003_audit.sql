-- The audit: one hash chain per municipality. Entries are added, never changed.

create table audit_entries (
  municipality_id uuid not null,
  sequence bigint not null check (sequence > 0),
  at timestamptz(3) not null,
  account_id uuid,
  person_id uuid,
  name text not null,
  role text not null,
  act text not null,
  entity text not null,
  entity_id text not null,
  before jsonb,
  after jsonb,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (municipality_id, sequence)
);
create index on audit_entries (municipality_id, entity, entity_id, sequence desc);
create index on audit_entries (municipality_id, at desc);
select protect_municipal_table('audit_entries');

-- Where each chain ends. Its row lock puts the writers of one municipality in a line.
create table audit_heads (
  municipality_id uuid primary key,
  sequence bigint not null,
  hash text not null
);
select protect_municipal_table('audit_heads');

revoke update, delete on audit_entries from augenmass_app;
revoke insert, update, delete on audit_heads from augenmass_app;

-- The end of a chain, locked until the transaction ends. Its text is hashed by the program (src/audit/core/chain.ts).
create function lock_audit_head(chain uuid) returns audit_heads
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  head audit_heads;
begin
  if current_municipality() <> chain then
    raise insufficient_privilege using message = 'the audit chain belongs to another municipality';
  end if;
  select * into head from audit_heads where municipality_id = chain for update;
  if not found then
    insert into audit_heads values (chain, 0, repeat('0', 64)) on conflict do nothing;
    select * into head from audit_heads where municipality_id = chain for update;
  end if;
  return head;
end
$$;

-- New entries must follow the recorded end without a gap; then they are the end.
create function advance_audit_head() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  link record;
begin
  for link in
    select municipality_id, min(sequence) as first, max(sequence) as last, count(*) as entries,
      (array_agg(previous_hash order by sequence))[1] as previous_hash,
      (array_agg(hash order by sequence desc))[1] as hash
    from new_entries group by municipality_id
  loop
    update audit_heads set sequence = link.last, hash = link.hash
    where municipality_id = link.municipality_id
      and sequence = link.first - 1 and hash = link.previous_hash
      and link.entries = link.last - link.first + 1;
    if not found then
      raise integrity_constraint_violation using message = 'an audit entry must follow the end of its chain';
    end if;
  end loop;
  return null;
end
$$;

create trigger audit_entries_follow after insert on audit_entries
referencing new table as new_entries for each statement execute function advance_audit_head();
