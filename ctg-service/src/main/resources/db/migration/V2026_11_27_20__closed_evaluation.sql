-- Evaluations of the plan of a convention that its committee signed off, as the plans' service told it; they may be heard of before the plan is.
create table closed_evaluation (
    campaign_id          uuid  primary key,
    convention_reference text  not null,
    closing              jsonb not null
);
create index closed_evaluation_under on closed_evaluation (convention_reference);
