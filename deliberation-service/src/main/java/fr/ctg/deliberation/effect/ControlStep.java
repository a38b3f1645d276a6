package fr.ctg.deliberation.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One step of the control of legality or of a case before the judge, as it reached the commune. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Une étape du contrôle de légalité ou d'un recours (CGCT L2131-6, CJA R421-1), telle que la commune l'a reçue.")
public record ControlStep(
        @NotNull @Schema(required = true) ControlStep.Kind kind,

        @NotNull @Schema(required = true, description = "Jour de réception, ou de la décision du juge.")
        LocalDate on,

        @Nullable @Size(max = 200) @Schema(description = "Numéro de la lettre, de la requête ou de la décision.")
        String reference,

        @Nullable @Size(max = 2000) @Schema(description = "Ce qui est demandé ou décidé, en une phrase.")
        String reason) {

    /** What happened. */
    @Schema(name = "ControlStepKind")
    public enum Kind {
        /** The prefect asks for explanations: no delay moves (CE 15 May 2013, n° 357031). */
        EXPLANATIONS_REQUESTED,
        /** The prefect asks for the missing documents: the delay starts again when the file is complete, or refused. */
        DOCUMENTS_REQUESTED,
        DOCUMENTS_PROVIDED,
        DOCUMENTS_REFUSED,
        /** The prefect asks to withdraw or change the act (recours gracieux): the delay starts again at the answer, or at two months of silence. */
        LETTER_OF_OBSERVATIONS,
        OBSERVATIONS_ANSWERED,
        /** Déféré préfectoral. */
        PREFECT_REFERRAL,
        /** Recours d'un tiers. */
        THIRD_PARTY_APPEAL,
        /** The judge suspends the act. */
        SUSPENDED,
        /** The judge annuls the act. */
        ANNULLED,
        /** The suspension is lifted, or the annulment quashed: the act is again what it was. */
        REINSTATED,
        /** The case is over and the act stands. */
        CASE_DISMISSED
    }
}
