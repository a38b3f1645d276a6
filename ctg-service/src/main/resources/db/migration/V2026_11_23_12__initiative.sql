create table initiative (
    id                   uuid  primary key,
    convention_reference text  not null unique,
    keeper_siren         text  not null,
    story                jsonb not null
);
