-- Whoever keeps a copy asks what changed since. Rows whose past is kept are dated already (known_since); these are not.
-- contract: nothing is taken away; the triggers fill a column that no release writes, so that rows written by the previous one are dated too
create function date_change() returns trigger language plpgsql as $$
begin
    new.modified_at := clock_timestamp();
    return new;
end $$;
alter table evaluation_campaign add column modified_at timestamptz not null default now();
alter table plan_import add column modified_at timestamptz not null default now();
create trigger date_change before insert or update on evaluation_campaign for each row execute function date_change();
create trigger date_change before insert or update on plan_import for each row execute function date_change();

create index plan_modified on plan (known_since, id);
create index action_sheet_modified on action_sheet (known_since, id);
create index action_sheet_plan_modified on action_sheet (plan_id, known_since, id);
create index indicator_modified on indicator (known_since, id);
create index indicator_plan_modified on indicator (plan_id, known_since, id);
create index measure_modified on measure (plan_id, known_since, id);
create index evaluation_campaign_modified on evaluation_campaign (modified_at, id);
create index plan_import_modified on plan_import (plan_id, modified_at, id);

-- What is seen with a sheet is new to whoever could not see the sheet before.
create function date_what_is_seen_with_it() returns trigger language plpgsql as $$
begin
    update indicator set version = version where sheet_id = new.id;
    update measure m set version = m.version from indicator i where i.sheet_id = new.id and m.indicator_id = i.id;
    return null;
end $$;
create trigger date_what_is_seen_with_it after update of published_on on action_sheet
    for each row when (old.published_on is null and new.published_on is not null) execute function date_what_is_seen_with_it();

-- Whether a measure that is being corrected was shown to everybody before.
create function was_approved(measure uuid) returns boolean language sql stable as $$
    select exists (select from past_row p where p.id = measure and p.content ->> 'status' = 'APPROVED')
$$;

-- What was changed twice in one transaction was never seen in between. Whether it is the same transaction is told by its number: one that began first
-- and waited for the row finds it dated later than its own beginning, and would leave the change it makes undated.
create or replace function keep_past() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if old.xmin = pg_current_xact_id()::xid then
        return new;
    end if;
    new.known_since := clock_timestamp();
    insert into past_row values ((to_jsonb(old) ->> tg_argv[0])::uuid, old.known_since, new.known_since, to_jsonb(old));
    return new;
end
$$;
