-- What becomes of a convention after it is signed. Its parties were told from the first day but not kept: for a convention heard of before this
-- migration they stay unknown (null), and are not made up.
alter table signed_convention
    add column parties            jsonb,
    add column weakened_on        date,
    add column terminated_on      date,
    add column termination_reason text,
    add column amendments         jsonb not null default '[]',
    add constraint termination_whole check ((terminated_on is null) = (termination_reason is null));
