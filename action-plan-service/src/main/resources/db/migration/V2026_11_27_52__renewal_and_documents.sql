-- The plan of the next convention, and the sheets that go on in it.
alter table plan add column renews uuid references plan;
create index plan_renews on plan (renews, id) where renews is not null;

alter table action_sheet
    add column continues uuid references action_sheet,
    add column documents jsonb not null default '[]';
