-- The whole life of an act: drafts, debates, what follows the vote, and what ends it.
alter table deliberation
    alter column sitting_id drop not null,
    alter column held_on drop not null,
    alter column rank drop not null,
    alter column official_number drop not null,
    alter column rapporteur drop not null,
    drop constraint deliberation_status_check,
    drop constraint deliberation_check,
    drop constraint deliberation_check1,
    drop constraint deliberation_check2,
    add column order_number      integer check (order_number > 0),
    add column kind              text not null default 'ORDINARY' check (kind in ('ORDINARY', 'APPOINTMENT', 'ACCOUNTS')),
    add column matter_code       text,
    add column exposition        text,
    add column relation          jsonb,
    add column changed_by        jsonb not null default '[]',
    add column private_persons   jsonb not null default '[]',
    add column set_aside_reason  text,
    add column debate            jsonb,
    add column signature         jsonb,
    add column executory_at      timestamptz,
    add column legal_control     jsonb not null default '{"steps": []}',
    add column corrections       jsonb not null default '[]',
    -- What an open data file said of an act that was not followed here.
    add column recorded          jsonb,
    -- What the public may read and search: private persons are masked in both.
    add column public_subject    text,
    add column search_text       text,
    add column modified_at       timestamptz not null default now(),
    add column is_public         boolean not null generated always as (
        status not in ('DRAFT', 'TABLED', 'IN_DEBATE', 'ADJOURNED', 'WITHDRAWN_FROM_AGENDA', 'DELETED')) stored,
    -- Acts without a day come before all others.
    add column sort_day          date not null generated always as (coalesce(held_on, date '0001-01-01')) stored;

update deliberation set public_subject = subject, search_text = subject || E'\n' || coalesce((
    select string_agg(decision ->> 'text', E'\n') from jsonb_array_elements(decisions) as decision), '');

alter table deliberation
    alter column public_subject set not null,
    alter column search_text set not null,
    add constraint deliberation_status_known check (status in (
        'DRAFT', 'TABLED', 'IN_DEBATE', 'ADJOURNED', 'WITHDRAWN_FROM_AGENDA', 'DELETED', 'ADOPTED', 'REJECTED', 'EXECUTORY',
        'SUSPENDED', 'ANNULLED', 'WITHDRAWN', 'REPEALED', 'RECORDED')),
    -- Before a council an act has its place; after the vote its number and its outcome.
    add constraint deliberation_tabled_somewhere check (
        status in ('DRAFT', 'DELETED', 'RECORDED') or (sitting_id is not null and held_on is not null and rank is not null)),
    add constraint deliberation_recorded check ((status = 'RECORDED') = (recorded is not null)),
    add constraint deliberation_debated check (status <> 'IN_DEBATE' or debate is not null),
    add constraint deliberation_voted check (
        status = 'RECORDED'
        or (status in ('DRAFT', 'TABLED', 'IN_DEBATE', 'ADJOURNED', 'WITHDRAWN_FROM_AGENDA', 'DELETED')) = (vote is null)),
    add constraint deliberation_numbered check (is_public is false or official_number is not null),
    -- No effect before both formalities.
    add constraint deliberation_effect check (
        (executory_on is null or (publication is not null and transmission is not null))
        and (status <> 'EXECUTORY' or executory_on is not null)),
    add constraint deliberation_order_number unique (sitting_id, order_number);

-- French words without regard to accents, plural or elision ("l'accueil"): the same dictionary for what is stored and what is asked.
create extension if not exists unaccent;
create text search configuration french_plain (copy = french);
alter text search configuration french_plain
    alter mapping for hword, hword_part, word with unaccent, french_stem;
alter table deliberation
    add column search tsvector not null generated always as (to_tsvector('french_plain', search_text)) stored;

create function deliberation_modified() returns trigger language plpgsql as $$
begin
    new.modified_at := clock_timestamp();
    return new;
end $$;
create trigger deliberation_modified before insert or update on deliberation
    for each row execute function deliberation_modified();

drop index deliberation_council;
create index deliberation_council on deliberation (council_id, sort_day desc, id desc);
create index deliberation_newest on deliberation (sort_day desc, id desc);
create index deliberation_commune on deliberation (siren, sort_day desc, id desc);
create index deliberation_matter on deliberation (matter_code, sort_day desc, id desc);
create index deliberation_status on deliberation (status, sort_day desc, id desc);
create index deliberation_modified on deliberation (modified_at, id);
create index deliberation_search on deliberation using gin (search);
