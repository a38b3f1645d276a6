insert into council (id, siren, insee, name, renewed_on, population, population_year, seats, members, offices, suspensions,
                     publication_choices, demonstration, version)
select pg_temp.council_id(n),
       pg_temp.siren(n),
       lpad((1 + n / 399)::text, 2, '0') || lpad((601 + n % 399)::text, 3, '0'),
       'Commune d''essai ' || lpad((n + 1)::text, 5, '0'),
       date '2020-05-18',
       pg_temp.population(n),
       2017,
       pg_temp.seats(pg_temp.population(n)),
       (select jsonb_agg(jsonb_build_object(
                   'id', pg_temp.seat(n, place) ->> 'id', 'givenName', 'Membre', 'familyName', 'EXEMPLE-' || lpad(place::text, 2, '0'),
                   'seatedOn', '2020-05-18') order by place)
        from generate_series(1, pg_temp.seats(pg_temp.population(n))) as place),
       jsonb_build_array(
           jsonb_build_object('memberId', pg_temp.seat(n, 1) ->> 'id', 'office', 'MAYOR', 'from', '2020-05-25'),
           jsonb_build_object('memberId', pg_temp.seat(n, 2) ->> 'id', 'office', 'DEPUTY', 'rank', 1, 'from', '2020-05-25')),
       '[]', '[]', true, 0
from generate_series(0, :councils - 1) as n;
