-- Whoever keeps a copy asks what changed since; deliberation has this already.
-- contract: nothing is taken away; the triggers fill a column that no release writes, so that rows written by the previous one are dated too
alter table council add column modified_at timestamptz not null default now();
alter table sitting add column modified_at timestamptz not null default now();
create trigger council_modified before insert or update on council for each row execute function deliberation_modified();
create trigger sitting_modified before insert or update on sitting for each row execute function deliberation_modified();
create index council_modified on council (modified_at, id);
create index sitting_modified on sitting (modified_at, id);
-- deliberation_modified holds the acts everybody sees.
create index deliberation_private_modified on deliberation (siren, modified_at, id) where not is_public;
