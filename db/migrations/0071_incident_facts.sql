-- Two more facts of an incident decide who must be told: the KRITIS-Dachgesetz and the Cyber Resilience Act.

alter table security_incidents
  add column critical_operator text not null default 'unknown' check (critical_operator in ('yes', 'no', 'unknown')),
  add column manufacturer text not null default 'unknown' check (manufacturer in ('yes', 'no', 'unknown'));

-- What is closed was settled without these questions; what is open is asked now.
update security_incidents set critical_operator = 'no', manufacturer = 'no' where closed_at is not null;

alter table security_incidents
  alter column critical_operator drop default,
  alter column manufacturer drop default;
