-- The blocks of a sheet may be missing until the plan is adopted.
create table action_sheet (
    id              uuid    primary key,
    plan_id         uuid    not null references plan,
    number          integer not null check (number >= 1),
    title           text    not null,
    objective_codes jsonb   not null check (jsonb_array_length(objective_codes) > 0),
    how             text,
    deadlines       text,
    contributors    jsonb   not null,
    means           text,
    indicators      jsonb   not null,
    demonstration   boolean not null,
    version         integer not null,
    unique (plan_id, number)
);
create index action_sheet_plan on action_sheet (plan_id, id);
