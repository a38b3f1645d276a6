-- What is old is found without reading what is not. Rows come in the order of time: a range index costs next to nothing to keep.
create index outbox_occurred on outbox using brin (occurred_at);
create index inbox_processed on inbox using brin (processed_at);
