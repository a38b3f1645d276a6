-- Approvals whose deliberation was annulled or withdrawn since.
alter table steering_scheme add column fallen_acts jsonb not null default '[]';
alter table steering_scheme alter column fallen_acts drop default;
create index steering_scheme_approvals on steering_scheme using gin (approvals jsonb_path_ops);
