-- Each sitting's items in turn. Nine in ten have taken effect; a few never came before a council, and some were taken over from a file.
insert into deliberation (id, council_id, sitting_id, siren, held_on, rank, order_number, official_number, subject, kind, matter_code, exposition,
                          visas, rapporteur, decisions, commitments, demonstration, status, debate, vote, publication, transmission,
                          executory_on, recorded, public_subject, search_text, modified_at, version)
select pg_temp.uuid7(pg_temp.midnight(day - 12) + n, n, 11),
       council_id,
       case when tabled then sitting_id end,
       siren,
       case when status not in ('DRAFT', 'DELETED') then day end,
       case when tabled then rank end,
       case when voted then rank end,
       case when voted or status = 'RECORDED' then to_char(day, 'YYYY/MM/DD/') || lpad(rank::text, 2, '0') end,
       subject, 'ORDINARY', matter,
       case when status <> 'RECORDED' then exposition end,
       case when status = 'RECORDED' then '[]'::jsonb else jsonb_build_array(
           jsonb_build_object('text', 'Convocation du ' || to_char(day - 10, 'DD/MM/YYYY') || ', article L. 2121-10 du CGCT', 'purpose', 'CONVOCATION'),
           jsonb_build_object('text', 'Avis de la commission compétente', 'purpose', 'GROUND')) end,
       case when status <> 'RECORDED' then chair end,
       decisions, '[]', true, status,
       case when voted then jsonb_build_object(
           'openedAt', jsonb_build_object('step', rank, 'afterItem', rank), 'chair', chair, 'quorum', quorum, 'interests', '[]'::jsonb,
           'interestRule', '{"id": "interest-until-2025-12", "version": 1, "period": {"from": "2020-01-01", "to": "2025-12-23"},
                             "legalBasis": ["CGCT art. L2131-11"], "mustLeaveTheRoom": true, "representativesLeaveTheBase": false}'::jsonb) end,
       case when voted then jsonb_build_object(
           'carried', status <> 'REJECTED', 'method', 'ORDINARY', 'tally', 'STATED', 'unanimous', status <> 'REJECTED', 'castingVote', false,
           'votesFor', case when status = 'REJECTED' then 0 else present + 1 end,
           'votesAgainst', case when status = 'REJECTED' then present + 1 else 0 end,
           'abstentions', 0, 'votesCast', present + 1, 'present', present, 'byProxy', 1, 'chair', chair,
           'legalBasis', '["CGCT art. L2121-20", "CGCT art. L2121-21"]'::jsonb, 'quorum', quorum) end,
       case when in_force then jsonb_build_object('mode', 'WEBSITE', 'publishedOn', day + 3) end,
       case when in_force then jsonb_build_object('authority', 'Préfecture d''essai', 'receivedOn', day + 4) end,
       case when in_force then day + 4 end,
       case when status = 'RECORDED' then jsonb_build_object('prefecture', 'Préfecture d''essai', 'receivedOn', day + 4) end,
       subject,
       concat_ws(E'\n', subject, case when status <> 'RECORDED' then exposition end, decisions #>> '{0,text}', decisions #>> '{1,text}'),
       day + interval '5 days' + n * interval '1 millisecond',
       case when voted then 4 else 1 end
from (select drawn.*,
             council_id, siren, sitting_id, day, quorum, quorum #> '{counted,0}' as chair,
             jsonb_array_length(quorum -> 'counted') as present,
             status in ('ADOPTED', 'EXECUTORY', 'REJECTED', 'SUSPENDED', 'ANNULLED', 'REPEALED') as voted,
             status in ('EXECUTORY', 'SUSPENDED', 'ANNULLED', 'REPEALED') as in_force,
             status not in ('DRAFT', 'DELETED', 'RECORDED') as tabled,
             concat_ws(' ', subject_start, 'l''' || theme, place, 'lot', lot) as subject,
             concat_ws(' ', reason, 'Elle concerne aussi l''' || other_theme, place || '.', other_reason) as exposition,
             case when status = 'RECORDED' then '[]'::jsonb else jsonb_build_array(
                 jsonb_build_object('verb', 'APPROVES', 'text', 'le projet présenté pour l''' || theme || ' ' || place),
                 jsonb_build_object('verb', 'AUTHORISES', 'text', 'le maire à signer tout document relatif à l''' || other_theme)) end as decisions
      from (select n, n / :actsPerSitting as sitting_number, (n % :actsPerSitting + 1)::integer as rank,
                   case when luck < 8500 then 'EXECUTORY' when luck < 8900 then 'ADOPTED' when luck < 9050 then 'REJECTED'
                        when luck < 9550 then 'RECORDED' when luck < 9700 then 'TABLED' when luck < 9870 then 'DRAFT'
                        when luck < 9900 then 'ADJOURNED' when luck < 9930 then 'DELETED' when luck < 9980 then 'REPEALED'
                        when luck < 9990 then 'SUSPENDED' else 'ANNULLED' end as status,
                   (words.matters)[1 + pg_temp.draw(n, 14, cardinality(words.matters))] as matter,
                   (words.subjects)[1 + pg_temp.draw(n, 15, cardinality(words.subjects))] as subject_start,
                   -- The lower of two draws: as in a language, few words are frequent and most are not.
                   (words.themes)[1 + least(pg_temp.draw(n, 16, cardinality(words.themes)), pg_temp.draw(n, 17, cardinality(words.themes)))] as theme,
                   (words.themes)[1 + pg_temp.draw(n, 18, cardinality(words.themes))] as other_theme,
                   (words.places)[1 + pg_temp.draw(n, 19, cardinality(words.places))] as place,
                   (words.reasons)[1 + pg_temp.draw(n, 20, cardinality(words.reasons))] as reason,
                   (words.reasons)[1 + pg_temp.draw(n, 21, cardinality(words.reasons))] as other_reason,
                   1000 + pg_temp.draw(n, 22, 9000) as lot
            from generate_series(:firstAct, :lastAct) as n, lateral (select pg_temp.draw(n, 13, 10000) as luck),
                 (select :themes::text[] as themes, :subjects::text[] as subjects, :places::text[] as places, :reasons::text[] as reasons,
                         :matters::text[] as matters) as words) as drawn
      join (select id as sitting_id, council_id, siren, held_on as day, quorum from sitting) as held
           on held.sitting_id = pg_temp.sitting_id(sitting_number)) as act;
