-- What becomes of an act after the vote, and of the signatures it carried.
alter table authorising_act
    add column rejected boolean not null default false,
    add column changes  jsonb   not null default '[]',
    add constraint rejected_without_effect check (not (rejected and executory_on is not null));

alter table party add column undone_signatures jsonb not null default '[]';
alter table convention add column weakened_on date check (weakened_on is null or signed_on is not null);

-- A signature is written over only by one given anew, and never lost.
drop trigger keep_signature on party;
create trigger keep_signature before update on party for each row
    when (old.signature is not null and new.signature is distinct from old.signature
        and not (jsonb_array_length(new.undone_signatures) = jsonb_array_length(old.undone_signatures) + 1
            and new.undone_signatures -> -1 = old.signature))
    execute function keep_signature();
