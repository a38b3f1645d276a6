package fr.ctg.deliberation.deliberation;

import fr.ctg.platform.problem.Blocker;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an act has no effect yet. */
@Schema(name = "DeliberationDiagnosis", description = "Pourquoi l'acte n'est pas (encore) exécutoire.")
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
                List.of(Deliberation.EXECUTORY_LAW, "CGCT art. L2131-2"),
                act.missingForEffect());
    }
}
