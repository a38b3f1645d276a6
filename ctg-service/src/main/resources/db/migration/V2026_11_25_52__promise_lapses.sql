-- An act that fell may stand again: it is marked, no longer forgotten; what it promised is not owed meanwhile.
alter table heard_act add column fallen boolean not null default false;
alter table heard_act alter column fallen drop default;
alter table commitment add column lapsed boolean not null default false;
alter table commitment alter column lapsed drop default;

drop index commitment_to_tell;
create index commitment_to_tell on commitment (id, due_on)
    where overdue_told_at is null and fulfilled_on is null and released_on is null and not lapsed;
