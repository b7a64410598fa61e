-- The ground every room stands on: extensions, protection of municipal rows, municipalities, the official register.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gist;
create extension if not exists pgcrypto;

-- Sorts names as a German reader expects, numbers in them by value: order by name collate german.
create collation german (provider = icu, locale = 'de-u-kn-true');

-- Full-text search in German that takes ae-less spellings and accents as one: "Burger" finds "Bürger".
create text search configuration german_unaccent (copy = german);
alter text search configuration german_unaccent
  alter mapping for hword, hword_part, word with unaccent, german_stem;

-- PostgreSQL 18 brings uuidv7(); before it, the same shape: 48 bits of milliseconds, then chance.
do $$
begin
  if to_regprocedure('pg_catalog.uuidv7()') is null then
    create function uuidv7() returns uuid language sql volatile as $body$
      select encode(
        set_bit(set_bit(
          overlay(uuid_send(gen_random_uuid())
            placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
            from 1 for 6),
          52, 1), 53, 1),
        'hex')::uuid
    $body$;
  end if;
end
$$;

-- The municipality this transaction works for; null (and so no row at all) where none is set.
create function current_municipality() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('augenmass.municipality_id', true), '')::uuid
$$;

-- Makes a table municipal: the application's role sees and writes the rows of the current municipality only.
-- key names the column that holds the municipality's id.
create function protect_municipal_table(table_name regclass, key name default 'municipality_id')
returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security, force row level security', table_name);
  execute format(
    'create policy own_municipality on %1$s to augenmass_app '
    'using (%2$I = (select current_municipality())) with check (%2$I = (select current_municipality()))',
    table_name, key);
  execute format('create policy whole_store on %s to augenmass_system using (true) with check (true)', table_name);
  execute format('grant select, insert, update, delete on %s to augenmass_app', table_name);
end
$$;

grant usage on schema public to augenmass_app;

create table municipalities (
  id uuid primary key default uuidv7(),
  -- Amtlicher Gemeindeschlüssel: 8 digits, 5 for a Kreis
  ags text not null unique check (ags ~ '^([0-9]{5}|[0-9]{8})$'),
  name text not null check (name <> ''),
  kind text not null check (kind <> ''),
  land text not null check (land ~ '^[0-9]{2}$'),
  inhabitants integer check (inhabitants >= 0),
  inhabitants_on date,
  area_km2 numeric(10, 2) check (area_km2 >= 0),
  office_staff integer check (office_staff >= 0),
  it_posts numeric(6, 2) check (it_posts >= 0),
  it_operation text check (it_operation in ('own', 'mixed', 'provider')),
  cooperation boolean not null default false,
  -- holdings: 0 none … 3 a large group (Konzern Kommune)
  konzern smallint not null default 0 check (konzern between 0 and 3),
  version integer not null default 1,
  created_at timestamptz not null default now()
);
select protect_municipal_table('municipalities', 'id');

-- The official register of municipalities (Gemeindeverzeichnis GV100AD): the same for all, read-only for the application.
create table register_entries (
  -- Regionalschlüssel: 2 to 12 digits; it tells an association (9 digits) from its municipalities (12)
  ars text primary key check (ars ~ '^[0-9]{2,12}$'),
  ags text check (ags ~ '^[0-9]{2,8}$'),
  level text not null check (level in ('land', 'region', 'district', 'association', 'municipality')),
  name text not null check (name <> ''),
  kind text not null,
  land text not null check (land ~ '^[0-9]{2}$'),
  district text,
  association text,
  inhabitants integer check (inhabitants >= 0),
  area_km2 numeric(10, 2) check (area_km2 >= 0),
  postal_code text,
  seat text,
  as_of date not null
);
create index register_entries_ags on register_entries (ags);
create index register_entries_name on register_entries using gin (name gin_trgm_ops);
grant select on register_entries to augenmass_app;
