-- Whoever writes a plan for a convention first must not keep it from the one whose it is: each organisation may write one, and one may be in force.
alter table plan
    drop constraint plan_convention_reference_key,
    add constraint plan_once_by_keeper unique (convention_reference, keeper_siren);
create unique index plan_one_active on plan (convention_reference) where status = 'ACTIVE';
