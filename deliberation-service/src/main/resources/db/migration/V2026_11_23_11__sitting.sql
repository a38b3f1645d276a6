create table sitting (
    id                uuid    primary key,
    council_id        uuid    not null references council,
    siren             text    not null,
    held_on           date    not null,
    starts_at         time    not null,
    place             text    not null,
    status            text    not null check (status in ('CONVENED', 'OPEN', 'CLOSED')),
    members_in_office integer not null check (members_in_office > 0),
    convocation       jsonb   not null,
    agenda            jsonb   not null,
    proxies           jsonb   not null,
    proxy_rule        jsonb   not null,
    attendance        jsonb,
    quorum            jsonb,
    version           integer not null,
    -- Nothing is open without a quorum that was reached.
    check (status = 'CONVENED' or (attendance is not null and (quorum ->> 'reached')::boolean))
);
create index sitting_council on sitting (council_id, id);
