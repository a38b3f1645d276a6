create table commitment (
    id                   uuid primary key,
    convention_reference text not null,
    siren                text not null,
    deliberation_id      uuid not null,
    official_number      text not null,
    label                text not null,
    due_on               date not null
);
create index commitment_under on commitment (convention_reference, id);
create index commitment_of on commitment (siren, id);
