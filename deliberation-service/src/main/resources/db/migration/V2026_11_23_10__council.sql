-- A council lives for one term: the commune gets a new row at the next full renewal.
create table council (
    id              uuid    primary key,
    siren           text    not null check (siren ~ '^\d{9}$'),
    insee           text    not null,
    name            text    not null,
    renewed_on      date    not null,
    population      integer not null check (population >= 0),
    population_year integer not null,
    seats           integer not null check (seats > 0),
    members         jsonb   not null check (jsonb_array_length(members) <= seats),
    demonstration   boolean not null,
    version         integer not null,
    unique (siren, renewed_on)
);
create index council_insee on council (insee);
