-- The story becomes columns: each kind of fact is added to on its own.
alter table initiative
    add column launched_on   text,
    add column bodies        jsonb,
    add column phases        jsonb,
    add column suspensions   jsonb,
    add column validations   jsonb,
    add column meetings      jsonb   not null default '[]',
    add column consultations jsonb   not null default '[]',
    add column diagnostic    jsonb,
    add column version       integer not null default 0;

update initiative
set launched_on = story ->> 'launchedOn',
    bodies      = story -> 'bodies',
    phases      = story -> 'phases',
    suspensions = story -> 'suspensions',
    validations = story -> 'validations';

alter table initiative
    alter column launched_on   set not null,
    alter column bodies        set not null,
    alter column phases        set not null,
    alter column suspensions   set not null,
    alter column validations   set not null,
    alter column meetings      drop default,
    alter column consultations drop default,
    alter column version       drop default,
    drop column story;
