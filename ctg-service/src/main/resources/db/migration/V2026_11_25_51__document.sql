-- Files by their fingerprint: the same bytes are kept once.
create table document_content (
    sha256 text  primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes  bytea not null
);
alter table document_content alter column bytes set storage external; -- a PDF is compressed already

create table convention_document (
    id            uuid        primary key,
    convention_id uuid        not null references convention,
    kind          text        not null,
    title         text        not null,
    sha256        text        not null references document_content,
    size          integer     not null check (size > 0),
    added_by      text        not null,
    added_at      timestamptz not null,
    unique (convention_id, kind, sha256)
);
create index convention_document_of on convention_document (convention_id, id);
