package fr.ctg.actionplan.evaluation.outcome;

import fr.ctg.actionplan.evaluation.finding.Finding;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of one axis, and what is found of it. */
@Schema(name = "EvaluationAxis", description = "Un axe : ce qui en est advenu, et les constats.")
public record AxisOutcome(
        @Schema(required = true) String code,
        @Schema(required = true) String title,
        @Schema(required = true) Outcome outcome,
        @Schema(required = true) List<Finding> findings) {}
