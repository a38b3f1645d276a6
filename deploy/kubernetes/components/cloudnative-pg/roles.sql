-- Run once, by a superuser, in each database of the suite, before its first migration. The owner's role is there already; the runtime role gets its password
-- elsewhere. A role of its own per database: NAME_owner migrates, NAME_app reads and writes rows.
do $$
declare
    base text := current_database();
    owner_role text := base || '_owner';
    runtime_role text := base || '_app';
begin
    if not exists (select from pg_roles where rolname = runtime_role) then
        execute format('create role %I login', runtime_role);
    end if;
    -- By default anybody connects to any database and may create temporary tables in it.
    execute format('revoke all on database %I from public', base);
    execute format('grant connect on database %I to %I', base, runtime_role);
    revoke connect on database postgres from public;
    revoke connect on database template1 from public;
    execute format('alter schema public owner to %I', owner_role);
    revoke all on schema public from public;
    execute format('grant usage on schema public to %I', runtime_role);
    -- Default privileges: they cover the tables that migrations have yet to create.
    execute format(
        'alter default privileges for role %I in schema public grant select, insert, update, delete on tables to %I', owner_role, runtime_role);
    execute format('alter default privileges for role %I in schema public grant usage on sequences to %I', owner_role, runtime_role);
end
$$;
