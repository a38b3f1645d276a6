-- What we need of the conventions, as their own service told it. A plan is active under the one that bears its reference.
create table signed_convention (
    convention_id uuid    primary key,
    reference     text    not null unique,
    title         text    not null,
    period_start  date    not null,
    period_end    date    not null,
    signed_on     date    not null,
    check (period_end >= period_start),
    unique (convention_id, reference)
);
