-- What the minutes tell beyond the acts: what was said on each item, and what a sitting set aside.
alter table sitting
    add column set_aside jsonb not null default '[]';

create table discussion (
    id         uuid primary key,
    sitting_id uuid not null references sitting,
    rank       integer not null check (rank between 1 and 999),
    substance  text not null check (length(substance) <= 20000),
    version    integer not null,
    unique (sitting_id, rank)
);

alter table deliberation add column voted_at jsonb;

update sitting set set_aside = (
    select jsonb_agg(jsonb_build_object(
        'rank', act.rank, 'outcome', act.status, 'reason', coalesce(act.set_aside_reason, ''), 'privatePersons', act.private_persons))
    from deliberation act where act.sitting_id = sitting.id and act.status in ('ADJOURNED', 'WITHDRAWN_FROM_AGENDA'))
where exists (
    select from deliberation act where act.sitting_id = sitting.id and act.status in ('ADJOURNED', 'WITHDRAWN_FROM_AGENDA'));
