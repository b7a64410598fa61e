-- A store with plain character types takes typographic quotes and dashes for letters: „Standorte“ was a word of its own
-- that nobody finds. They become spaces before the words are read.

create function plain_words(said text) returns text language sql immutable parallel safe as $$
  select translate(said, '„“”‚‘’«»‹›–—…·•', repeat(' ', 15))
$$;

alter table impulses drop column searched;
alter table impulses add column searched tsvector generated always as (
  setweight(to_tsvector('german_unaccent', plain_words(title)), 'A') ||
  setweight(to_tsvector('german_unaccent', plain_words(text)), 'B')) stored;
create index on impulses using gin (searched);

alter table guide_questions drop column searched;
alter table guide_questions add column searched tsvector generated always as (
  setweight(to_tsvector('german_unaccent', plain_words(title)), 'A') ||
  setweight(to_tsvector('german_unaccent', plain_words(coalesce(text, ''))), 'B')) stored;
create index on guide_questions using gin (searched);

alter table guide_answers drop column searched;
alter table guide_answers add column searched tsvector generated always as (
  to_tsvector('german_unaccent', plain_words(text))) stored;
create index on guide_answers using gin (searched);
