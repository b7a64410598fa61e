-- Memberships came before persons; from here on each points at a person that exists.
alter table memberships
  add foreign key (municipality_id) references municipalities,
  add foreign key (municipality_id, person_id) references persons;
alter table acting_roles add foreign key (municipality_id) references municipalities;
