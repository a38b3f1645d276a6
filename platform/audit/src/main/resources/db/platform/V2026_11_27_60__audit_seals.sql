-- Once a day all chains that grew are sealed: a link for each, and a signed text over all links. Whoever saved an earlier seal sees that history
-- was rewritten, even by the owner of this database.
create table audit_seal (
    number    bigint primary key check (number > 0),
    day       date   not null unique, -- one a day, whatever the number of replicas
    statement text   not null,        -- the very text that was signed
    signature bytea  not null
);

-- The last entry of a chain that a seal covers. A chain that did not grow stays covered by its last link.
create table audit_link (
    aggregate_id uuid   not null,
    sequence     bigint not null,
    hash         bytea  not null,
    seal         bigint not null,
    primary key (aggregate_id, sequence)
);
create index audit_link_of_seal on audit_link (seal, aggregate_id);

-- Adds the links of the next seal; returns its number.
create function audit_link_chains() returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    new_seal bigint;
begin
    perform pg_advisory_xact_lock(x'5EA1'::bigint); -- until the seal is there
    new_seal := coalesce((select max(number) from audit_seal), 0) + 1;
    insert into audit_link
    select head.aggregate_id, head.sequence, head.hash, new_seal from audit_head head
    where head.sequence > 0
      and not exists (select from audit_link link where link.aggregate_id = head.aggregate_id and link.sequence = head.sequence);
    return new_seal;
end $$;

create function audit_add_seal(number bigint, day date, statement text, signature bytea) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into audit_seal values (number, day, statement, signature);
$$;

revoke insert, update, delete, truncate on audit_seal, audit_link from ${runtimeRole};
revoke execute on function audit_link_chains(), audit_add_seal(bigint, date, text, bytea) from public;
grant execute on function audit_link_chains(), audit_add_seal(bigint, date, text, bytea) to ${runtimeRole};

-- Fields are hashed one a line: with a line break in one of them, two different entries could have one hash.
alter table audit_entry add constraint audit_entry_one_line check (strpos(actor || organisation || action, E'\n') = 0) not valid;

-- What the recomputation of derived states found, and how far it is. A report, not evidence: it is written anew by each round.
create table audit_round (
    state       text        primary key,
    started_at  timestamptz not null,
    finished_at timestamptz,
    after_id    uuid        not null,
    compared    bigint      not null
);

create table audit_difference (
    state        text        not null,
    aggregate_id uuid        not null,
    stored       text        not null,
    recomputed   text        not null,
    found_at     timestamptz not null,
    primary key (state, aggregate_id)
);
