-- When the letters or agreements of a draft last changed: a statement on what stood there before counts no more.

alter table decision_matrices add column changed_at timestamptz;
