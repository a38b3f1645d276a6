-- A convention changes its text before it is concluded, and is amended or ended afterwards; an amendment is a convention that names the one it amends.
alter table convention
    add column texts            jsonb,
    add column termination      jsonb,
    add column amends           uuid references convention,
    add column amendment_number integer check (amendment_number > 0),
    add column changes          jsonb,
    add column amendments       jsonb not null default '[]',
    add column amended_last_on  date,
    add column expiry_told_on   date,
    add column contested        jsonb not null default '[]',
    add column abandonment      jsonb,
    add constraint amendment_whole check ((amends is null) = (changes is null) and (amends is null) = (amendment_number is null)),
    add constraint amendment_number_once unique (amends, amendment_number),
    add constraint terminated_once_signed check (termination is null or signed_on is not null),
    add constraint abandoned_unsigned check (abandonment is null or signed_on is null);

update convention set contested = '["?"]' where weakened_on is not null; -- told anew at the next occasion

create index convention_amended on convention (ends_on, id) where amended_last_on is not null;
create index convention_to_end on convention (ends_on) where signed_on is not null and amends is null and termination is null;

-- The day the trail has; where there is none, today's.
update convention set texts = jsonb_build_array(jsonb_build_object(
    'sha256', text_sha256, 'change', 'ORIGINAL',
    'recordedOn', coalesce((select min(recorded_at at time zone 'Europe/Paris')::date from audit_entry where aggregate_id = convention.id), current_date)));
alter table convention alter column texts set not null;

alter table party
    add column role                 text  not null default 'SIGNATORY' check (role in ('SIGNATORY', 'PARTICIPANT')),
    add column joined_on            date,
    add column ending               jsonb,
    add column place_taken_by       uuid references party,
    add column irregularities       jsonb not null default '[]',
    add column irregular_signatures jsonb not null default '[]',
    add constraint participant_is_not_required check (role = 'SIGNATORY' or not required),
    add constraint participant_does_not_sign check (role = 'SIGNATORY' or signature is null);
alter table party alter column role drop default;

-- Once at a time: one that left may come back, and both are told.
alter table party drop constraint party_convention_id_siren_key;
create unique index party_once on party (convention_id, siren) where ending is null;

-- A party is found by the act it signed by, too: those that joined signed by an act that cites the amendment.
create index party_signed_by on party (signed_by_act_id) where signed_by_act_id is not null;

-- Signatures said neither how they came nor for which office: only what their words say is written.
create function pg_temp.completed(signature jsonb) returns jsonb language sql as $$
    select signature || jsonb_build_object(
        'channel', case when signature ->> 'level' = 'HANDWRITTEN' then 'PAPER' else 'SIGNATURE_TOOL' end,
        'signers', (select jsonb_agg(signer || case
            when lower(signer ->> 'capacity') in ('maire', 'le maire', 'la maire') then '{"office": "MAYOR", "standing": "HOLDER"}'::jsonb
            else '{"office": "OTHER", "standing": "UNSTATED"}' end)
        from jsonb_array_elements(signature -> 'signers') as signer))
$$;
alter table party disable trigger keep_signature;
update party set signature = pg_temp.completed(signature) where signature is not null;
update party set undone_signatures = (select jsonb_agg(jsonb_build_object('signature', pg_temp.completed(undone))) from jsonb_array_elements(undone_signatures) as undone)
where undone_signatures <> '[]';
drop trigger keep_signature on party;
create trigger keep_signature before update on party for each row
    when (old.signature is not null and new.signature is distinct from old.signature
        and not (jsonb_array_length(new.undone_signatures) = jsonb_array_length(old.undone_signatures) + 1
            and new.undone_signatures -> -1 -> 'signature' = old.signature))
    execute function keep_signature();

alter table authorising_act
    add column offices     jsonb not null default '[]',
    add column valid_until date,
    add column evidence    jsonb;
update authorising_act set offices = '["MAYOR"]' where kind = 'DELIBERATION';
alter table authorising_act alter column offices drop default;
