-- A chain per aggregate: each entry holds the hash of the one before, so a changed, removed, inserted or reordered entry breaks it.
create table audit_entry (
    aggregate_id  uuid        not null,
    sequence      bigint      not null check (sequence > 0),
    recorded_at   timestamptz not null,
    actor         text        not null,
    organisation  text        not null,
    action        text        not null,
    change        text        not null, -- the very text that was hashed, hence not jsonb
    previous_hash bytea       not null,
    hash          bytea       not null,
    primary key (aggregate_id, sequence)
);

create table audit_head (
    aggregate_id uuid   primary key,
    sequence     bigint not null,
    hash         bytea  not null
);

-- Hash of: previous hash, then the fields as UTF-8 text, one a line, the instant in microseconds since 1970.
create function audit_append(aggregate uuid, actor text, organisation text, action text, change text) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    head audit_head%rowtype;
    now_at timestamptz;
    next_hash bytea;
begin
    insert into audit_head values (aggregate, 0, '\x'::bytea) on conflict (aggregate_id) do nothing;
    select * into head from audit_head where aggregate_id = aggregate for update;
    now_at := clock_timestamp(); -- after the lock: instants follow the chain
    next_hash := sha256(head.hash || convert_to(concat_ws(E'\n', aggregate, head.sequence + 1,
        (extract(epoch from now_at) * 1000000)::bigint, actor, organisation, action, change), 'UTF8'));
    insert into audit_entry
        values (aggregate, head.sequence + 1, now_at, actor, organisation, action, change, head.hash, next_hash);
    update audit_head set sequence = head.sequence + 1, hash = next_hash where aggregate_id = aggregate;
    return head.sequence + 1;
end $$;

-- The runtime role reads the trail and appends through the function; it cannot touch the rows.
revoke insert, update, delete, truncate on audit_entry, audit_head from ${runtimeRole};
revoke execute on function audit_append(uuid, text, text, text, text) from public;
grant execute on function audit_append(uuid, text, text, text, text) to ${runtimeRole};
