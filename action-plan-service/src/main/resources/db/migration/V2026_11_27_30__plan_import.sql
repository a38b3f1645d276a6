-- What was imported, or refused: readable while it runs, and afterwards.
create table plan_import (
    id                uuid        primary key,
    plan_id           uuid        not null references plan,
    kind              text        not null check (kind in ('MEASURES', 'SPREADSHEET')),
    organisation      text        not null,
    dry_run           boolean     not null,
    status            text        not null check (status in ('RUNNING', 'CHECKED', 'APPLIED', 'REFUSED', 'FAILED')),
    lines             bigint      not null,
    errors            bigint      not null,
    changes           jsonb,
    content_sha256    text        check (content_sha256 ~ '^[0-9a-f]{64}$'),
    started_at        timestamptz not null,
    ended_at          timestamptz,
    -- Its process holds this advisory lock as long as it lives: one that runs without it was interrupted.
    life              bigint      not null,
    idempotency_scope text        not null,
    idempotency_key   text,
    constraint plan_import_ended check ((status = 'RUNNING') = (ended_at is null)),
    constraint plan_import_clean check (status not in ('CHECKED', 'APPLIED') or errors = 0)
);
create index plan_import_plan on plan_import (plan_id, id desc);
create unique index plan_import_once on plan_import (idempotency_scope, idempotency_key)
    where idempotency_key is not null and status not in ('REFUSED', 'FAILED');
create trigger keep_plan_import before delete on plan_import for each row execute function keep_forever();

-- Every error of every import, in the order of the file.
create table plan_import_error (
    import_id   uuid   not null references plan_import,
    number      bigint not null,
    line        bigint not null,
    column_name text,
    code        text   not null,
    facts       jsonb  not null,
    primary key (import_id, number)
);
-- An entry is written once.
create trigger keep_plan_import_error before delete or update on plan_import_error for each row execute function keep_forever();

-- Where the lines of an import wait for its last one. Never read by another transaction, empty once its own has ended; nothing to recover.
create unlogged table measure_import_line (
    import_id          uuid    not null,
    line               bigint  not null,
    id                 uuid    not null,
    indicator_id       uuid    not null,
    definition_version integer not null,
    period             text    not null,
    commune_siren      text,
    value              jsonb,
    not_available      text,
    evidence_sha256    text,
    comment            text,
    late_reason        text
);

-- Where its beginning is told: the trail of the import holds it. No foreign key, which would look up the same row for each line of a file: the
-- transaction that writes it has written the import, and imports are kept for ever.
alter table measure add column import_id uuid;
