-- The keys clients chose for their writes, each with the first answer: in the transaction of the write, so that both are there or neither.
create table idempotency_key (
    scope        text        not null, -- the caller and the address
    key          text        not null,
    request_hash text        not null,
    status       integer     not null,
    location     text,
    body         text,
    expires_at   timestamptz not null,
    primary key (scope, key)
);
create index idempotency_key_expired on idempotency_key (expires_at);
