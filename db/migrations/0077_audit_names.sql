-- The log names what its ids stand for: the newest entry of a thing, whatever kind it is of.
create index on audit_entries (municipality_id, entity_id, sequence desc);
