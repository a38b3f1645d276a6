-- The end belongs to the key: a convention that is extended is reminded of its new end.
create table renewal_reminder (
    convention_id uuid    not null references convention,
    ends_on       date    not null,
    months        integer not null,
    told_on       date    not null,
    primary key (convention_id, ends_on, months)
);
create index convention_ends on convention (ends_on, id) where signed_on is not null;
create index convention_succeeds on convention (predecessor) where predecessor is not null;
