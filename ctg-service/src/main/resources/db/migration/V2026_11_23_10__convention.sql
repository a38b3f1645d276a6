create table convention (
    id           uuid    primary key,
    reference    text    not null unique,
    keeper_siren text    not null,
    title        text    not null,
    starts_on    date    not null,
    ends_on      date    not null check (ends_on > starts_on),
    fields       jsonb   not null,
    predecessor  text,
    text_sha256  text    not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
    signed_on    date,
    version      integer not null
);

create table party (
    id               uuid    primary key,
    convention_id    uuid    not null references convention,
    rank             integer not null,
    siren            text    not null check (siren ~ '^\d{9}$'),
    name             text    not null,
    kind             text    not null,
    required         boolean not null,
    signers_required integer not null check (signers_required > 0),
    intercommunality text,
    signature        jsonb,
    signed_by_act_id uuid,
    check ((signature is null) = (signed_by_act_id is null)),
    unique (convention_id, siren)
);

-- A signature is given once: no race and no mistake writes over one.
create function keep_signature() returns trigger language plpgsql as $$
begin
    raise exception 'party % has already signed', old.siren using errcode = '23505';
end $$;
create trigger keep_signature before update on party for each row
    when (old.signature is not null and new.signature is distinct from old.signature) execute function keep_signature();

-- What authorises a party, found by reference and SIREN: it may be here before the convention is.
create table authorising_act (
    id                   uuid    primary key,
    kind                 text    not null check (kind in ('DELIBERATION', 'DECISION')),
    convention_reference text    not null,
    siren                text    not null,
    organ                text    not null,
    official_number      text    not null,
    text_sha256          text    not null,
    adopted_on           date    not null,
    executory_on         date    check (executory_on >= adopted_on),
    approval             jsonb,
    effect               jsonb,
    demonstration        boolean not null,
    version              integer not null
);
create index authorising_act_of on authorising_act (convention_reference, siren);
