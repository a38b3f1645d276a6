-- A file of measures, taken over whole or not at all. Its row and its errors are written apart, so that they can be read while it runs and
-- are there when it comes to nothing.
create table measure_import (
    id             uuid        primary key,
    plan_id        uuid        not null references plan,
    author_siren   text        not null check (author_siren ~ '^\d{9}$'),
    format         text        not null check (format in ('CSV', 'NDJSON')),
    dry_run        boolean     not null,
    submitted      boolean     not null,
    status         text        not null check (status in ('RUNNING', 'CHECKED', 'APPLIED', 'REFUSED', 'FAILED')),
    lines          bigint      not null check (lines >= 0),
    errors         bigint      not null check (errors >= 0),
    file_sha256    text        check (file_sha256 ~ '^[0-9a-f]{64}$'),
    content_sha256 text        check (content_sha256 ~ '^[0-9a-f]{64}$'),
    started_at     timestamptz not null,
    seen_at        timestamptz not null, -- long ago and still running: its instance died, and nothing of it was kept
    ended_at       timestamptz,
    version        integer     not null,
    constraint import_ended check ((status = 'RUNNING') = (ended_at is null)),
    constraint import_applied_without_errors check (status <> 'APPLIED' or (errors = 0 and not dry_run and content_sha256 is not null))
);
create index measure_import_plan on measure_import (plan_id, id);
create trigger keep_measure_import before delete on measure_import for each row execute function keep_forever();

create table measure_import_error (
    import_id   uuid   not null references measure_import,
    position    bigint not null, -- in the order of the file
    line        bigint not null,
    column_name text,
    code        text   not null,
    facts       jsonb  not null,
    primary key (import_id, position)
);

alter table measure add column import_id uuid references measure_import;
