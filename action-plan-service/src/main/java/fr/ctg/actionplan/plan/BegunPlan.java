package fr.ctg.actionplan.plan;

/** A plan under way, or over: something was done under its convention that can be measured. */
public record BegunPlan(Plan plan, SignedConvention convention) {}
