alter table commitment
    alter column deliberation_id drop not null,
    alter column official_number drop not null,
    add column source          text,
    add column made_on         date,
    add column fulfilled_on    date,
    add column fulfilment      jsonb,
    add column released_on     date,
    add column release_reason  text,
    add column overdue_told_at timestamptz,
    add column version         integer not null default 0,
    add check ((deliberation_id is null) = (source is not null)),
    add check ((deliberation_id is null) = (official_number is null)),
    add check ((fulfilled_on is null) = (fulfilment is null)),
    add check ((released_on is null) = (release_reason is null)),
    add check (fulfilled_on is null or released_on is null);
alter table commitment alter column version drop default;

-- What the watch looks for; told or settled promises leave it.
create index commitment_to_tell on commitment (id, due_on)
    where overdue_told_at is null and fulfilled_on is null and released_on is null;

-- Adopted acts, whether or not a promise is known yet that they keep.
create table heard_act (
    deliberation_id uuid  primary key,
    siren           text  not null,
    official_number text  not null,
    adopted_on      date  not null,
    wording         jsonb not null
);
create index heard_act_of on heard_act (siren, adopted_on);
