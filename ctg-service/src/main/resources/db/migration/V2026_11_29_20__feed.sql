-- What the suite publishes, in the order in which it arrived here: for those who follow it without the broker.
create table feed_event (
    position       bigint      primary key,
    source         text        not null,
    event_id       uuid        not null,
    type           text        not null,
    subject        text        not null,
    sequence       bigint      not null,
    previous_event uuid,
    occurred_at    timestamptz not null,
    payload        text        not null,
    arrived_at     timestamptz not null default clock_timestamp(),
    unique (source, event_id)
);
create index feed_event_by_type on feed_event (type, position);
create index feed_event_by_subject on feed_event (subject, position);
create index feed_event_arrived on feed_event (arrived_at, position);

-- One row. Its lock is held from giving a position until the commit: who reads a position has every earlier one, or nobody will have it.
create table feed_head (
    one       boolean primary key default true check (one),
    last      bigint  not null, -- position given last
    forgotten bigint  not null  -- up to this one they are no longer kept
);
insert into feed_head (last, forgotten) values (0, 0);
