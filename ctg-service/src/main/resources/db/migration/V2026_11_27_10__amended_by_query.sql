-- Whether a signed amendment changes a convention is asked of the amendments themselves.
drop index convention_amended;
alter table convention drop column amended_last_on;
