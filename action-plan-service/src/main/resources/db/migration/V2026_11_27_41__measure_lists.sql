-- What a commune measured, and what was measured in a year, among the thousands of measures of a large plan.
create index measure_period on measure (plan_id, period, id);
create index measure_commune on measure (plan_id, commune_siren, id);
