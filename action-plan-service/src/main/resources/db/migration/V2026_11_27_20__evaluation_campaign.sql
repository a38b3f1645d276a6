create table evaluation_campaign (
    id              uuid        primary key,
    plan_id         uuid        not null references plan,
    kind            text        not null check (kind in ('MID_TERM', 'FINAL')),
    title           text        not null,
    first_day       date        not null,
    last_day        date        not null,
    status          text        not null check (status in ('OPEN', 'SUBMITTED', 'SIGNED_OFF', 'GIVEN_UP')),
    revision        integer     not null,
    findings        jsonb       not null,
    submission      jsonb,
    sent_back       jsonb       not null,
    decision        jsonb,
    given_up_reason text,
    opened_at       timestamptz not null,
    version         integer     not null,
    check (last_day >= first_day),
    check (status not in ('SUBMITTED', 'SIGNED_OFF') or submission is not null),
    check ((status = 'SIGNED_OFF') = (decision is not null)),
    check ((status = 'GIVEN_UP') = (given_up_reason is not null))
);
create index evaluation_campaign_plan on evaluation_campaign (plan_id, id);
-- One of a kind at a time, whoever forgot to ask.
create unique index evaluation_campaign_under_way on evaluation_campaign (plan_id, kind) where status in ('OPEN', 'SUBMITTED');

-- The texts are kept as they were hashed, letter for letter: jsonb would put their keys in another order.
create table frozen_results (
    campaign_id    uuid        primary key references evaluation_campaign,
    partner_text   text        not null check (partner_text is json object),
    partner_sha256 text        not null check (partner_sha256 ~ '^[0-9a-f]{64}$'),
    public_text    text        not null check (public_text is json object),
    public_sha256  text        not null check (public_sha256 ~ '^[0-9a-f]{64}$'),
    taken_at       timestamptz not null
);

create trigger keep_campaign before delete on evaluation_campaign for each row execute function keep_forever();
-- What is signed off, or given up, says the same for ever.
create trigger keep_ended_campaign before update on evaluation_campaign
    for each row when (old.status in ('SIGNED_OFF', 'GIVEN_UP')) execute function keep_forever();
create trigger keep_frozen_results before delete on frozen_results for each row execute function keep_forever();
create function keep_once_signed_off() returns trigger language plpgsql as $$
begin
    if exists (select 1 from evaluation_campaign where id = old.campaign_id and status = 'SIGNED_OFF') then
        raise exception '% is kept for ever', tg_table_name using errcode = 'restrict_violation';
    end if;
    return new;
end
$$;
create trigger keep_signed_results before update on frozen_results for each row execute function keep_once_signed_off();

-- The committee's day of the final evaluation. That the plan is closed is never stored: it follows from it and from the end of the convention.
alter table plan
    add column evaluated_on date,
    add constraint plan_evaluated_once_active check (evaluated_on is null or status = 'ACTIVE');
