-- What every row is drawn with: the same seed gives the same figure for the same row, in whatever order rows are made.
create function pg_temp.draw(n bigint, what integer, among bigint) returns bigint language sql immutable
return (hashint8extended(n * 64 + what, :seed) & x'7fffffffffffffff'::bigint) % among;

-- UUID version 7 as the service makes them: first the time in milliseconds, then chance.
create function pg_temp.uuid7(millis bigint, n bigint, what integer) returns uuid language sql immutable
return (lpad(to_hex(millis), 12, '0')
    || '7' || lpad(to_hex(pg_temp.draw(n, what, 4096)), 3, '0')
    || '8' || lpad(to_hex(pg_temp.draw(n, what + 1, 1152921504606846976)), 15, '0'))::uuid;

create function pg_temp.midnight(day date) returns bigint language sql immutable
return extract(epoch from day)::bigint * 1000;

create function pg_temp.council_id(n bigint) returns uuid language sql immutable
return pg_temp.uuid7(pg_temp.midnight(date '2020-05-25') + n * 1000, n, 1);

-- One round after the other: every council sits once, then every council again.
create function pg_temp.sitting_day(n bigint) returns date language sql immutable
return date '2022-09-01' + (n / :councils)::integer * :daysPerRound + pg_temp.draw(n, 9, :daysPerRound)::integer;

create function pg_temp.sitting_id(n bigint) returns uuid language sql immutable
return pg_temp.uuid7(pg_temp.midnight(pg_temp.sitting_day(n) - 20) + n, n, 7);

-- No commune has a number of this range; the last digit is the checksum (Luhn).
create function pg_temp.siren(n bigint) returns text language sql immutable
return (select digits || ((10 - sum(case when place % 2 = 1 then digit when digit > 4 then 2 * digit - 9 else 2 * digit end) % 10) % 10)
        from (select '99' || lpad(n::text, 6, '0') as digits),
             lateral (select place, substr(digits, place, 1)::integer as digit from generate_series(1, 8) as place)
        group by digits);

-- Hardly anybody lives in most communes.
create function pg_temp.population(n bigint) returns integer language sql immutable
return (case when pg_temp.draw(n, 3, 100) < 12 then 20 + pg_temp.draw(n, 4, 80)
             when pg_temp.draw(n, 3, 100) < 55 then 100 + pg_temp.draw(n, 4, 400)
             when pg_temp.draw(n, 3, 100) < 80 then 500 + pg_temp.draw(n, 4, 1000)
             when pg_temp.draw(n, 3, 100) < 90 then 1500 + pg_temp.draw(n, 4, 1000)
             else 2500 + pg_temp.draw(n, 4, 1000) end)::integer;

create function pg_temp.seats(population integer) returns integer language sql immutable
return case when population < 100 then 7 when population < 500 then 11 when population < 1500 then 15 when population < 2500 then 19 else 23 end;

-- A member as acts name them; visibly nobody.
create function pg_temp.seat(council bigint, place integer) returns jsonb language sql stable
return jsonb_build_object(
    'id', pg_temp.uuid7(pg_temp.midnight(date '2020-05-25') + council * 1000, council * 32 + place, 5),
    'name', 'Membre EXEMPLE-' || lpad(place::text, 2, '0'));
