-- What arrived and took effect, in the same transaction as the effect: an event arrives often and counts once.
create table inbox (
    consumer      text   not null,
    event_id      uuid   not null,
    source        text   not null,
    aggregate_id  text   not null,
    aggregate_seq bigint not null,
    processed_at  timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
);

create table inbox_position (
    consumer     text   not null,
    source       text   not null,
    aggregate_id text   not null,
    last_seq     bigint not null,
    primary key (consumer, source, aggregate_id)
);

-- What could not take effect (UNREADABLE, REFUSED), what waits behind it or came too early (GAP), and a sequence number that came twice
-- with different events (REPEATED: the producer's database was restored). Other aggregates flow on.
create table inbox_parked (
    consumer      text   not null,
    log_position  text   not null, -- topic/partition/offset
    event_id      uuid,
    source        text,
    type          text,
    aggregate_id  text,
    aggregate_seq bigint,
    occurred_at   timestamptz,
    payload       text,
    reason        text   not null check (reason in ('UNREADABLE', 'REFUSED', 'GAP', 'REPEATED')),
    detail        text   not null,
    parked_at     timestamptz not null default clock_timestamp(),
    resolved_at   timestamptz,
    primary key (consumer, log_position)
);
create index inbox_parked_open on inbox_parked (consumer, source, aggregate_id, aggregate_seq) where resolved_at is null;
