package fr.ctg.actionplan.plan;

import java.time.LocalDate;
import java.util.UUID;

/** The plan in force as other services read it: contract {@code fr.ctg.plan.activated.v1}. */
public record ActivePlan(
        UUID planId,
        UUID conventionId,
        String conventionReference,
        String title,
        LocalDate activatedOn,
        LocalDate adoptedOn,
        String adoptedBy,
        PlanCounts counts,
        boolean demonstration) {}
