package fr.ctg.actionplan.evaluation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the steering committee said of a campaign. It is no council: no quorum is asked for. */
@Schema(name = "EvaluationDecision", description = "Ce que le comité de pilotage a décidé.")
public record CommitteeDecision(
        @Schema(required = true, examples = "Comité de pilotage")
        String body,

        @Schema(required = true) LocalDate on,

        @Schema(required = true, description = "SIREN de l'organisation qui a consigné la décision.")
        String recordedBySiren,

        @Schema(required = true) Verdict verdict,
        @Nullable String reservations,

        @Schema(description = "Pourquoi une évaluation finale est validée avant la fin de la convention.") @Nullable String earlyReason) {

    /** What the committee said. */
    @Schema(name = "EvaluationVerdict")
    public enum Verdict {
        APPROVED,
        /** Approved, and the reservations say with what in mind. */
        APPROVED_WITH_RESERVATIONS
    }

    /** Refuses reservations without the verdict that announces them, and the verdict without reservations. */
    void requireWhole() {
        var reserved = reservations != null && !reservations.isBlank();
        if (reserved != (verdict == Verdict.APPROVED_WITH_RESERVATIONS)) {
            throw CampaignRefused.reservationsDoNotFit(verdict);
        }
    }
}
