-- A council is read as it was on any day: who sat, who was mayor or deputy, from when until when.
alter table council
    add column siret                   text check (siret ~ '^\d{14}$'),
    add column exceptional_seats_basis text,
    add column offices                 jsonb not null default '[]',
    add column suspensions             jsonb not null default '[]',
    add column publication_choices     jsonb not null default '[]';

-- Members known so far sit since the renewal; mayors and deputies held their office since then, deputies in the order they are named.
update council set offices = coalesce((
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
               'memberId', member -> 'id', 'office', member -> 'office', 'from', renewed_on,
               'rank', case when member ->> 'office' = 'DEPUTY' then place end)))
    from (select member, row_number() over (partition by member ->> 'office' order by position) as place
          from jsonb_array_elements(members) with ordinality as seat(member, position)) ranked
    where member ->> 'office' in ('MAYOR', 'DEPUTY')), '[]');
update council set members = (
    select jsonb_agg((member - 'office') || jsonb_build_object('seatedOn', renewed_on) order by position)
    from jsonb_array_elements(members) with ordinality as seat(member, position));

-- Those who left stay in the list: only the seats taken on one day are limited, and the application counts those under the row's version.
alter table council drop constraint council_check;
