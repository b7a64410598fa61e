-- A training that an attendance entered belongs to its meeting; one entered by hand stays when the attendance is taken back.

alter table guide_trainings
  add column meeting_id uuid,
  add foreign key (municipality_id, meeting_id) references guide_meetings on delete set null (meeting_id);
create index on guide_trainings (municipality_id, meeting_id);

update guide_trainings training
set meeting_id = meeting.id
from guides guide, guide_meetings meeting, guide_sign_ups sign_up
where guide.municipality_id = training.municipality_id and guide.id = training.guide_id
  and meeting.municipality_id = training.municipality_id and meeting.kind = 'training'
  and meeting.title = training.name
  and (meeting.ends_at at time zone 'Europe/Berlin')::date = training.completed_on
  and sign_up.municipality_id = training.municipality_id and sign_up.meeting_id = meeting.id
  and sign_up.person_id = guide.person_id and sign_up.attended;

-- The words of an initiative are kept, as those of an impulse are: finding similar ones broke up each text anew.
alter table initiatives add column searched tsvector generated always as (
  to_tsvector('german_unaccent', plain_words(name || ' ' || coalesce(description, '')))) stored;
