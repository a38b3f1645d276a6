-- Its sheet names an indicator from the first day; a row here says how it is measured, once somebody has said it. What sheets named before this
-- migration stays named there, and is not given a definition nobody wrote.
create table indicator (
    id                  uuid    primary key,
    plan_id             uuid    not null references plan,
    sheet_id            uuid    not null references action_sheet,
    code                text    not null,
    definition_version  integer not null check (definition_version >= 1),
    definition          jsonb   not null,
    earlier_definitions jsonb   not null,
    version             integer not null,
    unique (sheet_id, code)
);
create index indicator_plan on indicator (plan_id, id);
create trigger keep_indicator before delete on indicator for each row execute function keep_forever();

create table measure (
    id                 uuid        primary key,
    plan_id            uuid        not null references plan,
    indicator_id       uuid        not null references indicator,
    definition_version integer     not null,
    period             text        not null,
    commune_siren      text        check (commune_siren ~ '^\d{9}$'),
    author_siren       text        not null,
    status             text        not null check (status in ('DRAFT', 'SUBMITTED', 'APPROVED', 'SENT_BACK')),
    value              jsonb,
    not_available      text,
    evidence_sha256    text        check (evidence_sha256 ~ '^[0-9a-f]{64}$'),
    comment            text,
    late_reason        text,
    decision           jsonb,
    corrections        jsonb       not null,
    recorded_at        timestamptz not null,
    version            integer     not null,
    -- Not available is not zero, and nothing is neither.
    constraint measure_value_or_reason check ((value is null) <> (not_available is null)),
    constraint measure_decided check ((status in ('APPROVED', 'SENT_BACK')) = (decision is not null)),
    -- One value for a period: of the whole when no commune is named.
    constraint measure_once unique nulls not distinct (indicator_id, period, commune_siren)
);
create index measure_plan on measure (plan_id, id);
create trigger keep_measure before delete on measure for each row execute function keep_forever();

-- Periods that end on or before this day are closed: what changes afterwards is a correction.
create table period_lock (
    plan_id   uuid        primary key references plan,
    through   date        not null,
    reason    text        not null,
    locked_at timestamptz not null,
    version   integer     not null
);
