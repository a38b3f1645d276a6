-- The event that a parked one names as its predecessor; null where it names none, or where an earlier release parked it.
alter table inbox_parked add column previous_event uuid;
