-- Events leave with the transaction that made them. Rows are kept after publication, so that a lost broker can be refilled.
create table outbox (
    id            bigint generated always as identity primary key,
    event_id      uuid   not null unique,
    aggregate_id  uuid   not null,
    aggregate_seq bigint not null check (aggregate_seq > 0),
    type          text   not null,
    payload       text   not null check (octet_length(payload) < 900000), -- below the broker's largest request
    traceparent   text,
    occurred_at   timestamptz not null default clock_timestamp(),
    published_at  timestamptz,
    unique (aggregate_id, aggregate_seq) -- a forgotten lock becomes a rollback, never a reorder
);
create index outbox_pending on outbox (id) where published_at is null;
alter table outbox set (autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 1000);

-- The row lock on this counter makes the order of ids the order of commits, aggregate by aggregate.
create table outbox_sequence (
    aggregate_id uuid   primary key,
    last_seq     bigint not null
);

create function outbox_wake() returns trigger language plpgsql as $$
begin
    perform pg_notify('outbox', '');
    return null;
end $$;
create trigger outbox_wake after insert on outbox for each statement execute function outbox_wake();
