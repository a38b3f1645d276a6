-- What a plan was known to be at the end of any day: whenever one of its rows changes, what it was until then is kept as it stood.
create table past_row (
    id          uuid        not null, -- of the row; no two tables share one
    known_since timestamptz not null,
    known_until timestamptz not null,
    content     jsonb       not null,
    primary key (id, known_until),
    check (known_since < known_until)
);
revoke insert, update, delete, truncate on past_row from ${runtimeRole};

-- What was changed twice in one transaction was never seen in between. The clock is read after the row lock, so that instants follow one another.
create function keep_past() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if old.known_since >= transaction_timestamp() then
        return new;
    end if;
    new.known_since := clock_timestamp();
    insert into past_row values ((to_jsonb(old) ->> tg_argv[0])::uuid, old.known_since, new.known_since, to_jsonb(old));
    return new;
end
$$;
revoke execute on function keep_past() from public;

alter table plan add column known_since timestamptz not null default clock_timestamp();
alter table action_sheet add column known_since timestamptz not null default clock_timestamp();
alter table indicator add column known_since timestamptz not null default clock_timestamp();
alter table measure add column known_since timestamptz not null default clock_timestamp();
alter table signed_convention add column known_since timestamptz not null default clock_timestamp();
create trigger keep_past before update on plan for each row execute function keep_past('id');
create trigger keep_past before update on action_sheet for each row execute function keep_past('id');
create trigger keep_past before update on indicator for each row execute function keep_past('id');
create trigger keep_past before update on measure for each row execute function keep_past('id');
create trigger keep_past before update on signed_convention for each row execute function keep_past('convention_id');

-- The row as it was known at an instant, or no row. A column that did not exist then is given its value of today.
create function known_at(present anyelement, id uuid, known_since timestamptz, at timestamptz) returns setof anyelement
    language sql stable as $$
    select present where known_since <= at
    union all
    select jsonb_populate_record(known_at.present, p.content) from past_row p
    where p.id = known_at.id and p.known_since <= at and p.known_until > at and known_at.known_since > at
$$;
