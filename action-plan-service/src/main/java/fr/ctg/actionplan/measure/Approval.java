package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.indicator.Approver;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of those who have to approve a measure has. */
@Schema(name = "MeasureApproval", description = "L'accord d'un de ceux qui approuvent la mesure.")
public record Approval(
        @Schema(required = true) Approver approver,
        @Schema(required = true) String organisationSiren,
        @Schema(required = true) Instant at) {}
