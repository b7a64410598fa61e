-- The public portal: Leichte Sprache per page, the provider's sign in open data catalogues, ideas outside of phases.

alter table public_sites
  -- who hands the catalogue on to GovData, as listed at http://dcat-ap.de/def/contributors
  add contributor_id text check (contributor_id ~ '^[A-Za-z0-9_-]{1,80}$'),
  -- residents may hand in ideas at any time, which go to the guides
  add takes_ideas boolean not null default false,
  add version integer not null default 1;

create table public_easy_texts (
  municipality_id uuid not null references municipalities,
  -- the path of the page below the site's address; empty for the start page
  page text not null check (length(page) <= 120),
  text text not null check (length(text) between 1 and 4000),
  version integer not null default 1,
  primary key (municipality_id, page)
);
select protect_municipal_table('public_easy_texts');
insert into public_easy_texts (municipality_id, page, text)
  select municipality_id, '', easy_text from public_sites where easy_text <> '';
alter table public_sites drop column easy_text;

-- An idea belongs to no phase: confirmed, it goes to the guides and appears nowhere by itself.
alter table contributions
  alter phase_id drop not null,
  drop constraint contributions_kind_check,
  add constraint contributions_kind_check check (kind in ('proposal', 'comment', 'idea')),
  drop constraint contributions_state_check,
  add constraint contributions_state_check
    check (state in ('unconfirmed', 'waiting', 'published', 'refused', 'passed-on')),
  drop constraint contributions_check,
  add constraint contributions_numbered check (state in ('unconfirmed', 'passed-on') or number is not null),
  add constraint contributions_phased check ((kind = 'idea') = (phase_id is null));
