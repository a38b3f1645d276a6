-- Whether an organisation is a party of a convention on a day: whoever left, or has not joined yet, is not.
create function is_party(parties jsonb, organisation text, day date) returns boolean language sql immutable as $$
    select coalesce(exists (
        select from jsonb_array_elements(parties) party
        where party ->> 'siren' = organisation
        and coalesce((party ->> 'joinedOn')::date, day) <= day and coalesce((party ->> 'leftOn')::date, day + 1) > day), false)
$$;

-- Which of the earlier revisions of a sheet its readers saw; what was written before it was published is its keeper's.
alter table sheet_revision add column published boolean not null default false;
alter table sheet_revision disable trigger keep_sheet_revision;
update sheet_revision r set published = true
from action_sheet s where s.id = r.sheet_id and s.published_on <= (r.replaced_at at time zone 'Europe/Paris')::date;
alter table sheet_revision enable trigger keep_sheet_revision;
