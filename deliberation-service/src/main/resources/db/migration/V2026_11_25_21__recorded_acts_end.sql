-- An act taken over from a file may be repealed or taken back by one that was followed here: it never had a sitting nor a vote of ours.
alter table deliberation
    drop constraint deliberation_tabled_somewhere,
    drop constraint deliberation_recorded,
    drop constraint deliberation_voted,
    add constraint deliberation_tabled_somewhere check (
        recorded is not null or status in ('DRAFT', 'DELETED') or (sitting_id is not null and held_on is not null and rank is not null)),
    add constraint deliberation_recorded check (
        (recorded is not null and status in ('RECORDED', 'WITHDRAWN', 'REPEALED')) or (recorded is null and status <> 'RECORDED')),
    add constraint deliberation_voted check (
        recorded is not null
        or (status in ('DRAFT', 'TABLED', 'IN_DEBATE', 'ADJOURNED', 'WITHDRAWN_FROM_AGENDA', 'DELETED')) = (vote is null));
