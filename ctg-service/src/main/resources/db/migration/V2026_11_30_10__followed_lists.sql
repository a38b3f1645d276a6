-- Whoever keeps a copy asks what changed since. The clock is read after the row lock, so that instants of one row follow one another.
-- contract: nothing is taken away; the triggers fill a column that no release writes, so that rows written by the previous one are dated too
create function date_change() returns trigger language plpgsql as $$
begin
    new.modified_at := clock_timestamp();
    return new;
end $$;

alter table convention add column modified_at timestamptz not null default now();
alter table commitment add column modified_at timestamptz not null default now();
alter table initiative add column modified_at timestamptz not null default now();
alter table cooperation_officer add column modified_at timestamptz not null default now();
create trigger date_change before insert or update on convention for each row execute function date_change();
create trigger date_change before insert or update on commitment for each row execute function date_change();
create trigger date_change before insert or update on initiative for each row execute function date_change();
create trigger date_change before insert or update on cooperation_officer for each row execute function date_change();
create index convention_modified on convention (modified_at, id) where amends is null;
create index commitment_modified on commitment (modified_at, id);
create index initiative_modified on initiative (modified_at, id);
create index cooperation_officer_modified on cooperation_officer (modified_at, id);

-- A party that signs, joins or leaves is a change of its convention.
create function date_convention() returns trigger language plpgsql as $$
begin
    update convention set modified_at = clock_timestamp() where id = new.convention_id;
    return null;
end $$;
create trigger date_convention after insert or update on party for each row execute function date_convention();
