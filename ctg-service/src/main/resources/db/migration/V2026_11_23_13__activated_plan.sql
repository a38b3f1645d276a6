create table activated_plan (
    plan_id              uuid  primary key,
    convention_reference text  not null,
    activation           jsonb not null
);
create index activated_plan_under on activated_plan (convention_reference);
