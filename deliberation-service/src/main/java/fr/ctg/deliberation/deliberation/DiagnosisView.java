package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.effect.Executory;
import fr.ctg.platform.problem.Blocker;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an act has no effect. */
@Schema(name = "DeliberationDiagnosis", description = "Pourquoi l'acte n'est pas exécutoire, ou ne l'est plus.")
public record DiagnosisView(
        @Schema(required = true) UUID deliberationId,
        @Schema(required = true) DeliberationStatus status,
        @Schema(required = true) boolean executory,
        @Nullable LocalDate executoryOn,
        @Schema(required = true) List<String> legalBasis,
        @Schema(required = true) List<Blocker> blockedBy) {

    static DiagnosisView of(Deliberation act) {
        return new DiagnosisView(
                act.id(),
                act.status(),
                act.status() == DeliberationStatus.EXECUTORY,
                act.executoryOn().orElse(null),
                Executory.LEGAL_BASIS,
                act.missingForEffect());
    }
}
