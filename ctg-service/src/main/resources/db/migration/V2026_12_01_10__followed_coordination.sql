-- contract: nothing is taken away; the triggers fill a column that no release writes, so that rows written by the previous one are dated too
alter table steering_scheme add column modified_at timestamptz not null default now();
alter table funding_convention add column modified_at timestamptz not null default now();
create trigger date_change before insert or update on steering_scheme for each row execute function date_change();
create trigger date_change before insert or update on funding_convention for each row execute function date_change();
create index steering_scheme_modified on steering_scheme (modified_at, id);
create index funding_convention_modified on funding_convention (modified_at, id);

-- What a funding convention pays follows from the posts of its territory, and what is said of it from the scheme.
create function date_fundings() returns trigger language plpgsql as $$
begin
    update funding_convention set modified_at = clock_timestamp() where convention_reference = new.convention_reference;
    return null;
end $$;
create trigger date_fundings after insert or update on cooperation_officer for each row execute function date_fundings();
create trigger date_fundings after insert or update on steering_scheme for each row execute function date_fundings();
