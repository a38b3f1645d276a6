package fr.ctg.actionplan.plan;

import fr.ctg.actionplan.framework.Framework;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a plan holds. */
@Schema(description = "Ce que le plan contient.")
public record PlanCounts(
        @Schema(required = true) int stakes,
        @Schema(required = true) int axes,
        @Schema(required = true) int objectives,
        @Schema(required = true) int sheets,
        @Schema(required = true) int indicators) {

    static PlanCounts of(Framework framework, SheetTotals totals) {
        return new PlanCounts(
                framework.stakeCount(),
                framework.axisCount(),
                framework.objectiveCount(),
                Math.toIntExact(totals.sheets()),
                Math.toIntExact(totals.indicators()));
    }
}
