-- Where several have to approve a measure, those who have since it was handed in.
alter table measure add column approvals jsonb not null default '[]';
