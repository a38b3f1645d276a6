-- What the public may read has indexes of its own: a list never steps over the drafts of other communes to fill its page, and a draft, which
-- is written most often, is kept in few indexes.
drop index deliberation_council, deliberation_newest, deliberation_matter, deliberation_status, deliberation_modified, deliberation_search;
create index deliberation_council on deliberation (council_id, sort_day desc, id desc) where is_public;
create index deliberation_newest on deliberation (sort_day desc, id desc) where is_public;
create index deliberation_matter on deliberation (matter_code, sort_day desc, id desc) where is_public;
create index deliberation_status on deliberation (status, sort_day desc, id desc) where is_public;
create index deliberation_modified on deliberation (modified_at, id) where is_public;
-- Many communes number their acts alike.
create index deliberation_number on deliberation (official_number, sort_day desc, id desc) where is_public;
create index deliberation_search on deliberation using gin (search) where is_public;
-- What a commune has not decided yet; deliberation_commune holds all of its acts.
create index deliberation_private on deliberation (siren, sort_day desc, id desc) where not is_public;

create index sitting_day on sitting (held_on);
create index sitting_status on sitting (status, id);

-- Whether a word is frequent decides how it is searched: along the newest acts, or by the index of words. With the default of 100, all words
-- below the thousandth count as equally frequent, and a rare one is looked for in every act.
alter table deliberation alter column search set statistics 2000;
analyze deliberation;
