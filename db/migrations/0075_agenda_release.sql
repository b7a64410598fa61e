-- What the public sees of goals and indicators is released part by part under /portal; these columns were asked for in
-- the forms and read by nothing.
alter table agenda_goals drop column public;
alter table indicators drop column public;
