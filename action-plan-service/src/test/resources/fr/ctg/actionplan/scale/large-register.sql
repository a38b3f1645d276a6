-- Synthetic plans of a whole country, marked as demonstration data.
create function pg_temp.id(kind text, rank bigint) returns uuid language sql immutable as
    $$ select (kind || '0000000-0000-7000-8000-' || lpad(to_hex(rank), 12, '0'))::uuid $$;
create function pg_temp.commune(plan bigint, number int) returns text language sql immutable as
    $$ select '8' || lpad((plan * 4 + number)::text, 8, '0') $$;

insert into signed_convention (convention_id, reference, title, period_start, period_end, signed_on, parties, amendments, known_since)
select pg_temp.id('c', n), 'DEMO-' || n, 'Convention de démonstration ' || n, '2022-01-01', '2027-12-31', '2022-09-30',
    jsonb_build_array(
        jsonb_build_object('siren', pg_temp.commune(n, 0), 'name', 'Commune fictive', 'kind', 'COMMUNE'),
        jsonb_build_object('siren', pg_temp.commune(n, 1), 'name', 'Commune fictive', 'kind', 'COMMUNE'),
        jsonb_build_object('siren', pg_temp.commune(n, 2), 'name', 'Commune fictive', 'kind', 'COMMUNE'),
        jsonb_build_object('siren', pg_temp.commune(n, 3), 'name', 'Commune fictive', 'kind', 'COMMUNE'),
        jsonb_build_object('siren', '999999998', 'name', 'Caf fictive', 'kind', 'CAF')),
    '[{"number": 1, "reference": "AVENANT-1", "effectiveOn": "2023-01-01", "endsOn": "2027-12-31", "addedActions": ["Action ajoutée (démonstration)"]}]',
    '2022-09-30'
from generate_series(1, 2951) n where n % 10 <> 0;

insert into plan (id, keeper_siren, convention_reference, title, framework, demonstration, status, adoption, convention_id, activated_on, version,
    known_since)
select pg_temp.id('0', n), '9' || lpad(n::text, 8, '0'), 'DEMO-' || n, 'Plan de démonstration ' || n, jsonb_build_object('stakes', :stakes::jsonb),
    true, case when n % 10 = 0 then 'DRAFT' else 'ACTIVE' end,
    case when n % 10 <> 0 then '{"adoptedOn": "2022-02-28", "body": "Comité fictif"}'::jsonb end,
    case when n % 10 <> 0 then pg_temp.id('c', n) end, case when n % 10 <> 0 then date '2022-09-30' end, 2, '2022-09-30'
from generate_series(1, 2951) n;

create temp table sheet_of as
select row_number() over (order by n, k) as rank, n as plan, k as number
from generate_series(1, 2951) n cross join lateral generate_series(1, case when n = 1501 then 1050 else 21 end) k;

insert into action_sheet (id, plan_id, number, title, objective_codes, how, deadlines, contributors, means, indicators, demonstration, version,
    territory, starts_on, ends_on, pilot, budget, status, status_changes, validations, published_on, replacement, known_since)
select pg_temp.id('1', rank), pg_temp.id('0', plan), number, 'Fiche de démonstration ' || rank,
    jsonb_build_array((array['1.1.a', '1.1.b', '2.1.a'])[1 + rank % 3]), 'Réunions fictives', 'Fin 2025', '["Communes", "Caf"]', 'Un poste fictif',
    jsonb_build_array(jsonb_build_object('id', pg_temp.id('2', rank), 'code', 'I1', 'title', 'Places', 'unit', 'places', 'kind', 'RESULT')),
    true, 3, case when rank % 2 = 0 then jsonb_build_array(pg_temp.commune(plan, 0), pg_temp.commune(plan, (rank % 3)::int + 1)) else '[]'::jsonb end,
    '2022-10-01', date '2023-01-01' + (rank % 1500)::int, jsonb_build_object('siren', pg_temp.commune(plan, (rank % 4)::int)),
    jsonb_build_array(jsonb_build_object('year', 2023, 'funder', 'Caf', 'funding', 'CAF', 'planned', '1000.00')),
    status, case when status = 'UPCOMING' then '[]'::jsonb else jsonb_build_array(jsonb_build_object('status', status, 'on', '2023-01-02',
        'reason', 'Démonstration', 'condition', 'Un local', 'responsible', 'Commune', 'reviewOn', '2026-12-01')) end,
    '[]', case when plan % 10 <> 0 then date '2022-09-30' end,
    case when plan % 10 <> 0 and rank % 41 = 0 then jsonb_build_object('kind', 'MERGED', 'successors', jsonb_build_array(pg_temp.id('1', rank - 1)),
        'on', '2023-06-01', 'reason', 'Démonstration') end,
    timestamptz '2024-06-01' + rank * interval '1 second'
from sheet_of cross join lateral (select case when plan % 10 = 0 then 'UPCOMING' when rank % 50 = 0 then 'BLOCKED' when rank % 50 = 1 then 'PAUSED'
    when rank % 50 < 25 then 'IN_PROGRESS' when rank % 50 < 35 then 'DONE' else 'UPCOMING' end as status) s;

insert into sheet_revision (id, sheet_id, revision, content, replaced_at, reason, published)
select pg_temp.id('4', rank), pg_temp.id('1', rank), 1, jsonb_build_object('title', 'Avant', 'objectiveCodes', '["1.1.a"]'::jsonb, 'territory', '[]'::jsonb,
    'steps', '[]'::jsonb, 'contributors', '[]'::jsonb, 'indicators', '[]'::jsonb, 'budget', '[]'::jsonb), '2023-03-01', 'Démonstration', true
from sheet_of where rank % 3 = 0;

insert into indicator (id, plan_id, sheet_id, code, definition_version, definition, earlier_definitions, version, known_since)
select pg_temp.id('2', rank), pg_temp.id('0', plan), pg_temp.id('1', rank), 'I1', 1,
    '{"title": "Places", "unit": "places", "kind": "RESULT", "type": "NUMBER", "direction": "HIGHER_IS_BETTER", "frequency": "YEAR", "source": "Démonstration",
      "baseline": {"on": "2021-12-31", "value": {"number": "3"}}, "targets": [{"year": 2024, "number": "40"}], "cumulative": false, "byCommune": true,
      "countsPeople": true}', '[]', 0, '2022-10-01'
from sheet_of;

-- As time goes: what is measured of one indicator lies far apart.
insert into measure (id, plan_id, indicator_id, definition_version, period, commune_siren, author_siren, status, value, decision, corrections, recorded_at,
    version, known_since)
select pg_temp.id('3', (year - 2022) * 252000 + (rank - 1) * 4 + commune + 1), pg_temp.id('0', plan), pg_temp.id('2', rank), 1, year::text,
    pg_temp.commune(plan, commune), pg_temp.commune(plan, commune),
    case when approved then 'APPROVED' else 'SUBMITTED' end, jsonb_build_object('number', (rank % 40)::text),
    case when approved then '{"organisationSiren": "999999998", "at": "2024-02-01T10:00:00Z"}'::jsonb end, '[]',
    make_timestamptz(year + 1, 1, 15, 9, 0, 0), 2, make_date(year + 1, 2, 1)
from generate_series(2022, 2025) year cross join sheet_of cross join generate_series(0, 3) commune
    cross join lateral (select (rank + commune + year) % 20 <> 0 as approved) a;

-- Before they were approved; and every tenth sheet, before it was last changed.
insert into past_row (id, known_since, known_until, content)
select id, known_since - interval '10 days', known_since, jsonb_build_object('status', 'SUBMITTED', 'decision', null)
from measure where period = '2024' and status = 'APPROVED';
insert into past_row (id, known_since, known_until, content)
select id, '2022-09-30', known_since, to_jsonb(action_sheet) - 'replacement'
from action_sheet where number % 10 = 0;

insert into framework_version (id, plan_id, version, framework, decision, replaced_at)
select pg_temp.id('5', n), pg_temp.id('0', n), 1, jsonb_build_object('stakes', :stakes::jsonb), null, '2023-06-15'
from generate_series(1, 2951) n where n % 10 <> 0;
insert into evaluation_campaign (id, plan_id, kind, title, first_day, last_day, status, revision, findings, sent_back, given_up_reason, opened_at, version)
select pg_temp.id('6', n * 30 + k), pg_temp.id('0', n), 'MID_TERM', 'Évaluation de démonstration ' || k, '2022-01-01', '2022-12-31', 'GIVEN_UP', 0, '[]', '[]',
    'Démonstration', '2023-01-15', 1
from generate_series(1, 2951) n cross join generate_series(1, 30) k where n % 10 <> 0;
insert into plan_import (id, plan_id, kind, organisation, dry_run, status, lines, errors, changes, started_at, ended_at, life, idempotency_scope)
select pg_temp.id('7', n * 30 + k), pg_temp.id('0', n), 'MEASURES', '9' || lpad(n::text, 8, '0'), false, 'APPLIED', 84, 0,
    '{"added": 84, "revised": 0, "unchanged": 0}', '2023-01-15', '2023-01-15', 0, 'demo'
from generate_series(1, 2951) n cross join generate_series(1, 30) k where n % 10 <> 0;

-- The trail of every tenth plan, and of the large one.
insert into audit_entry (aggregate_id, sequence, recorded_at, actor, organisation, action, change, previous_hash, hash)
select id, 1, '2024-01-15 09:00:00Z', 'demo', '999999998', action, '{}', '', ''
from (select id, id as plan, 'PlanCreated' as action from plan
      union all select id, plan_id, 'ActionSheetAdded' from action_sheet
      union all select id, plan_id, 'MeasureRecorded' from measure where period in ('2022', '2023')) t
where plan in (select pg_temp.id('0', n) from generate_series(1, 2951) n where n % 10 = 1 or n = 1501);
insert into audit_head (aggregate_id, sequence, hash) select aggregate_id, sequence, hash from audit_entry;
