-- A framework changes by versions, each decided; what an earlier one said is kept.
alter table plan
    add column framework_version  integer not null default 1 check (framework_version >= 1),
    add column framework_decision jsonb,
    -- The first version is decided with the plan, by its adoption; each later one by a decision of its own.
    add constraint framework_version_decided check ((framework_version > 1) = (framework_decision is not null));

create table framework_version (
    id          uuid        primary key,
    plan_id     uuid        not null references plan,
    version     integer     not null,
    framework   jsonb       not null,
    decision    jsonb,
    replaced_at timestamptz not null,
    unique (plan_id, version)
);
create trigger keep_framework_version before delete or update on framework_version for each row execute function keep_forever();
