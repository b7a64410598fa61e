-- How many holdings there are is unknown until somebody says so; an adopted town counted as „up to two“.
alter table municipalities alter column konzern drop not null, alter column konzern drop default;
update municipalities set konzern = null where konzern = 0 and version = 1;
