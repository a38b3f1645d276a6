-- Where an organisation wants to be told of events. Secrets are encrypted (AES-256-GCM, bound to the row's id).
create table webhook (
    id             uuid        primary key,
    organisation   text        not null,
    url            text        not null,
    types          jsonb       not null, -- empty: all
    description    text        not null,
    secret         bytea       not null,
    former_secret  bytea,
    former_until   timestamptz, -- until then both secrets sign
    disabled_cause text,
    disabled_at    timestamptz,
    failing_since  timestamptz, -- the first failure after the last success
    position       bigint      not null, -- in the feed: what comes after it was not looked at yet
    created_at     timestamptz not null,
    version        integer     not null
);
create index webhook_of on webhook (organisation, id);

-- One event for one webhook. A claimed one is due again when its lease ends: a sender that died is replaced, and the receiver told twice.
create table webhook_delivery (
    id         uuid        primary key default uuidv7(),
    webhook_id uuid        not null references webhook on delete cascade,
    position   bigint, -- in the feed; none for a ping
    event_id   uuid        not null,
    type       text        not null,
    subject    text        not null,
    status     text        not null check (status in ('PENDING', 'DELIVERED', 'GIVEN_UP')),
    tries      integer     not null default 0, -- since it was asked for last
    attempts   jsonb       not null default '[]',
    due_at     timestamptz not null default clock_timestamp(),
    created_at timestamptz not null default clock_timestamp(),
    settled_at timestamptz,
    unique (webhook_id, position)
);
create index webhook_delivery_due on webhook_delivery (webhook_id, due_at) where status = 'PENDING';
create index webhook_delivery_turn on webhook_delivery (webhook_id, subject, position) where status = 'PENDING';
create index webhook_delivery_of on webhook_delivery (webhook_id, id);
create index webhook_delivery_settled on webhook_delivery using brin (settled_at);
