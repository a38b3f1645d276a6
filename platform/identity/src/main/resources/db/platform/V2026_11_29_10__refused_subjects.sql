-- Whose tokens are refused, whatever the identity provider signed: those issued until an instant. Rows go once no such token could be valid any more.
create table refused_subject (
    subject      text        primary key check (length(subject) between 1 and 255),
    issued_until timestamptz not null,
    refused_by   text        not null
);
