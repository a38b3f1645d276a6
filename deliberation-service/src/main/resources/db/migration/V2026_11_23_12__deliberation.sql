create table deliberation (
    id              uuid    primary key,
    council_id      uuid    not null references council,
    sitting_id      uuid    not null references sitting,
    siren           text    not null,
    held_on         date    not null,
    rank            integer not null check (rank > 0),
    official_number text    not null,
    subject         text    not null,
    visas           jsonb   not null,
    rapporteur      jsonb   not null,
    decisions       jsonb   not null,
    mandate         jsonb,
    commitments     jsonb   not null,
    demonstration   boolean not null,
    status          text    not null check (status in ('TABLED', 'ADOPTED', 'REJECTED', 'EXECUTORY')),
    vote            jsonb,
    publication     jsonb,
    transmission    jsonb,
    executory_on    date,
    mandate_use     jsonb,
    version         integer not null,
    -- Two communes may share a number, one commune may not use it twice; nor may two acts decide one item.
    unique (siren, official_number),
    unique (sitting_id, rank),
    -- No outcome without a vote, and no effect without both formalities.
    check ((status = 'TABLED') = (vote is null)),
    check ((status = 'EXECUTORY') = (executory_on is not null)),
    check (executory_on is null or (publication is not null and transmission is not null))
);
create index deliberation_council on deliberation (council_id, id);
