-- All are closed, under the rules since 1 August 2022.
insert into sitting (id, council_id, siren, held_on, starts_at, place, venue, status, convocation, agenda, proxies, proxy_rule, attendance,
                     quorum, room, last_order_number, list_published_on, minutes, version)
select pg_temp.sitting_id(n),
       pg_temp.council_id(council), pg_temp.siren(council), held_on, time '19:00', 'Mairie', 'IN_PERSON', 'CLOSED',
       jsonb_build_object(
           'rule', '{"id": "convocation-3-5", "version": 1, "period": {"from": "2020-01-01"}, "populationThreshold": 3500,
                     "clearDaysBelow": 3, "clearDaysFrom": 5, "clearDaysUrgent": 1, "clearDaysSecondConvocation": 3,
                     "legalBasis": ["CGCT art. L2121-11", "CGCT art. L2121-12", "CGCT art. L2121-17"]}'::jsonb,
           'sentOn', held_on - 10, 'clearDays', 9, 'requiredClearDays', 3, 'delayRespected', true),
       (select jsonb_agg(jsonb_build_object('rank', rank, 'title', 'Point ' || rank || ' de l''ordre du jour') order by rank)
        from generate_series(1, :actsPerSitting) as rank),
       jsonb_build_array(jsonb_build_object('giver', absent #> '{0,member}', 'holder', present -> 0)),
       '{"id": "proxies-one-2022-08", "version": 1, "period": {"from": "2022-08-01"}, "perHolder": 1, "consecutiveSittings": 3,
         "legalBasis": ["CGCT art. L2121-20"]}'::jsonb,
       jsonb_build_object('present', present, 'excused', '[]'::jsonb, 'chair', present -> 0, 'secretary', present -> 1),
       jsonb_build_object(
           'rule', '{"id": "quorum-majority-2022-08", "version": 1, "period": {"from": "2022-08-01"}, "share": "MAJORITY",
                     "legalBasis": ["CGCT art. L2121-17"]}'::jsonb,
           'reached', true, 'required', seats / 2 + 1, 'membersInOffice', seats, 'counted', present, 'notCounted', absent),
       jsonb_build_object(
           'chair', present -> 0, 'secretary', present -> 1, 'presences', presences, 'pauses', '[]'::jsonb,
           'called', (select jsonb_agg(rank order by rank) from generate_series(1, :actsPerSitting) as rank), 'debating', '[]'::jsonb,
           'last', jsonb_build_object('step', :actsPerSitting, 'afterItem', :actsPerSitting)),
       :actsPerSitting, held_on + 3,
       -- Settled at the next sitting of the same council, if there is one.
       case when n + :councils < :sittings then jsonb_build_object(
           'settledAtSittingId', pg_temp.sitting_id(n + :councils), 'settledOn', pg_temp.sitting_day(n + :councils),
           'signers', jsonb_build_array(present -> 0, present -> 1), 'publishedOn', pg_temp.sitting_day(n + :councils) + 5,
           'rule', '{"id": "signing-2022-07", "version": 1, "period": {"from": "2022-07-01"}, "signers": "CHAIR_AND_SECRETARY",
                     "legalBasis": ["CGCT art. L2121-23", "Ordonnance n° 2021-1310", "Décret n° 2021-1311"]}'::jsonb) end,
       :actsPerSitting + 2
from (select n, n % :councils as council, pg_temp.seats(pg_temp.population(n % :councils)) as seats,
             pg_temp.sitting_day(n) as held_on
      from generate_series(0, :sittings - 1) as n) as sitting_of_council,
     lateral (select jsonb_agg(seat order by place) filter (where place < seats) as present,
                     jsonb_agg(jsonb_build_object('member', seat, 'remote', false, 'from', '{"step": 0}'::jsonb) order by place)
                         filter (where place < seats) as presences,
                     jsonb_agg(jsonb_build_object('member', seat, 'reason', 'REPRESENTED')) filter (where place = seats) as absent
              from (select place, pg_temp.seat(council, place) as seat from generate_series(1, seats) as place offset 0) as member) as attending;
