alter table action_sheet
    add column revision        integer not null default 1 check (revision >= 1),
    add column territory       jsonb   not null default '[]',
    add column audience        text,
    add column starts_on       date,
    add column ends_on         date,
    add column steps           jsonb   not null default '[]',
    add column pilot           jsonb,
    add column budget          jsonb   not null default '[]',
    add column budget_revision integer not null default 0,
    add column status          text    not null default 'UPCOMING'
        check (status in ('UPCOMING', 'IN_PROGRESS', 'DONE', 'PAUSED', 'BLOCKED', 'ABANDONED')),
    add column status_changes  jsonb   not null default '[]',
    add column validations     jsonb   not null default '[]',
    add column published_on    date,
    add column replacement     jsonb,
    add column predecessors    jsonb   not null default '[]',
    add column earlier_numbers jsonb   not null default '[]',
    add constraint sheet_dates_in_order check (ends_on >= starts_on),
    -- Every status but the first has its entry in the history.
    add constraint sheet_status_has_its_change check (
        (jsonb_array_length(status_changes) = 0 and status = 'UPCOMING') or status_changes -> -1 ->> 'status' = status),
    add constraint sheet_followed_once_published check (published_on is not null or jsonb_array_length(status_changes) = 0),
    add constraint sheet_published_whole check (published_on is null or (
        how is not null and means is not null and (deadlines is not null or jsonb_array_length(steps) > 0)
        and jsonb_array_length(contributors) > 0 and jsonb_array_length(indicators) > 0));

-- The sheets of an adopted plan were adopted with it.
update action_sheet set
    published_on = (plan.adoption ->> 'adoptedOn')::date,
    validations = jsonb_build_array(jsonb_build_object(
        'revision', 1, 'body', plan.adoption ->> 'body', 'on', plan.adoption ->> 'adoptedOn',
        'verdict', 'APPROVED', 'reason', 'Adoption du plan'))
from plan
where plan.id = action_sheet.plan_id and plan.status <> 'DRAFT';

-- Filters of the list that find few among all the plans of a country.
create index action_sheet_status on action_sheet (status, id);
create index action_sheet_pilot on action_sheet (jsonb_extract_path_text(pilot, 'siren'), id);

create table sheet_revision (
    id          uuid        primary key,
    sheet_id    uuid        not null references action_sheet,
    revision    integer     not null,
    content     jsonb       not null,
    replaced_at timestamptz not null,
    reason      text,
    unique (sheet_id, revision)
);

-- Nothing of a sheet is ever deleted: it is abandoned, or others take over.
create function keep_forever() returns trigger language plpgsql as $$
begin
    raise exception '% is kept for ever', tg_table_name using errcode = 'restrict_violation';
end
$$;
create trigger keep_sheet before delete on action_sheet for each row execute function keep_forever();
create trigger keep_sheet_revision before delete or update on sheet_revision for each row execute function keep_forever();
