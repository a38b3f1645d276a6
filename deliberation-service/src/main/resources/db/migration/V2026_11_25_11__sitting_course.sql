-- What happens in the course of a sitting: who comes and goes, who chairs, which items were called, and what became of it.
alter table sitting
    drop constraint sitting_status_check,
    drop constraint sitting_check,
    drop column members_in_office,
    add column venue                 text not null default 'IN_PERSON' check (venue in ('IN_PERSON', 'HYBRID', 'REMOTE')),
    add column second_convocation_of uuid references sitting,
    add column quorum_failure        jsonb,
    add column room                  jsonb,
    add column last_order_number     integer not null default 0,
    add column list_published_on     date,
    add column minutes               jsonb,
    add constraint sitting_status_known check (
        status in ('CONVENED', 'OPEN', 'SUSPENDED', 'CLOSED', 'QUORUM_FAILED', 'POSTPONED', 'CANCELLED'));

update sitting set
    convocation = convocation || jsonb_build_object('rule', (convocation -> 'rule') || '{"clearDaysUrgent": 1, "clearDaysSecondConvocation": 3}'),
    proxy_rule = proxy_rule || '{"consecutiveSittings": 3}',
    room = case when attendance is not null then jsonb_build_object(
        'chair', attendance -> 'chair', 'secretary', attendance -> 'secretary',
        'presences', (select jsonb_agg(jsonb_build_object('member', member, 'remote', false, 'from', '{"step": 0}'::jsonb) order by position)
                      from jsonb_array_elements(attendance -> 'present') with ordinality as there(member, position)),
        'pauses', '[]'::jsonb, 'called', '[]'::jsonb, 'debating', '[]'::jsonb, 'last', '{"step": 0}'::jsonb) end;

alter table sitting
    -- Nothing is open without a quorum that was reached, and nothing failed without one that was not.
    add constraint sitting_open_with_quorum check (
        status not in ('OPEN', 'SUSPENDED', 'CLOSED') or (room is not null and (quorum ->> 'reached')::boolean)),
    add constraint sitting_failed_without_quorum check (
        (status = 'QUORUM_FAILED') = (quorum_failure is not null) and not coalesce((quorum_failure ->> 'reached')::boolean, false));

-- The sitting before this one of the same council; the reconvened one of a failed one.
create index sitting_council_day on sitting (council_id, held_on desc, id desc);
create unique index sitting_second_convocation on sitting (second_convocation_of) where status <> 'CANCELLED';
