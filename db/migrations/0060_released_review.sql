-- A released review is frozen for the application, as a released report is.
create function keep_released_review() returns trigger language plpgsql as $$
begin
  if current_user = 'augenmass_app' and old.state = 'released' then
    raise exception 'A released completion review is frozen.' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_released before update or delete on completion_reviews for each row execute function keep_released_review();

create function keep_released_benefits() returns trigger language plpgsql as $$
begin
  if current_user = 'augenmass_app' and exists (select from completion_reviews r
      where r.municipality_id = old.municipality_id and r.id = old.review_id and r.state = 'released') then
    raise exception 'The benefits of a released completion review are frozen.' using errcode = 'integrity_constraint_violation';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger keep_released before update or delete on completion_review_benefits for each row execute function keep_released_benefits();
