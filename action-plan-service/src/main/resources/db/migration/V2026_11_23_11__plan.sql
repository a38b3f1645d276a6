-- That a plan has ended is never stored: it follows from the convention's period and the day of reading.
create table plan (
    id                   uuid    primary key,
    keeper_siren         text    not null check (keeper_siren ~ '^\d{9}$'),
    convention_reference text    not null unique,
    title                text    not null,
    framework            jsonb   not null check (jsonb_array_length(framework -> 'stakes') > 0),
    demonstration        boolean not null,
    status               text    not null check (status in ('DRAFT', 'ADOPTED', 'ACTIVE')),
    adoption             jsonb,
    convention_id        uuid,
    activated_on         date,
    version              integer not null,
    check ((status = 'DRAFT') = (adoption is null)),
    check ((status = 'ACTIVE') = (activated_on is not null)),
    check ((activated_on is null) = (convention_id is null)),
    check (activated_on is null or activated_on >= (adoption ->> 'adoptedOn')::date),
    -- Nothing is active but under a signed convention, and the one of its own reference.
    foreign key (convention_id, convention_reference) references signed_convention (convention_id, reference)
);
-- The plans the calendar may activate: few, and looked for every minute.
create index plan_waiting on plan (convention_reference) where status = 'ADOPTED';
