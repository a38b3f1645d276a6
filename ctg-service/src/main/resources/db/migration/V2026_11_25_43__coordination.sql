create table steering_scheme (
    id                   uuid    primary key,
    convention_reference text    not null unique,
    keeper_siren         text    not null,
    title                text    not null,
    due_from             date    not null,
    due_on               date    not null check (due_on >= due_from),
    communes             jsonb   not null,
    document             jsonb,
    approvals            jsonb   not null,
    version              integer not null
);

create table cooperation_officer (
    id                   uuid    primary key,
    convention_reference text    not null,
    keeper_siren         text    not null,
    post                 text    not null,
    employments          jsonb   not null,
    vacancies            jsonb   not null,
    demonstration        boolean not null,
    version              integer not null
);
create index cooperation_officer_under on cooperation_officer (convention_reference, id);

create table funding_convention (
    id                   uuid          primary key,
    convention_reference text          not null,
    grantor_siren        text          not null,
    grantor_name         text          not null,
    grantor_siret        text,
    employer_siren       text          not null,
    employer_name        text          not null,
    employer_siret       text,
    funding_year         integer       not null,
    signed_on            date          not null,
    decision_reference   text,
    amount_per_full_time numeric(11,2) not null check (amount_per_full_time >= 0),
    ceiling              numeric(11,2) check (ceiling >= 0),
    payment_terms        text          not null,
    paid_from            date          not null,
    paid_to              date          check (paid_to >= paid_from),
    demonstration        boolean       not null,
    unique (convention_reference, employer_siren, funding_year)
);
create index funding_convention_granted on funding_convention (grantor_siren, funding_year, id);
