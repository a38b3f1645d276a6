package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.deadline.Deadline;
import fr.ctg.deliberation.effect.Executory;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why an act has no effect, and until when it may be challenged. */
@Schema(
        name = "DeliberationDiagnosis",
        description = "Pourquoi l'acte n'est pas exécutoire, ou ne l'est plus ; jusqu'à quand il peut être contesté.")
public record DiagnosisView(
        @Schema(required = true) UUID deliberationId,
        @Schema(required = true) DeliberationStatus status,
        @Schema(required = true) boolean executory,
        @Nullable LocalDate executoryOn,
        @Schema(required = true) List<String> legalBasis,
        @Schema(required = true) List<Blocker> blockedBy,

        @Schema(required = true, description = "Délais qui courent depuis le vote, la publication et la réception.")
        List<Deadline> deadlines,

        @Schema(
                required = true,
                description =
                        "Vrai quand l'acte est exécutoire, que les délais de recours et de déféré sont écoulés et qu'aucun juge n'est saisi.")
        boolean definitive) {

    static DiagnosisView of(Deliberation act, List<Deadline> deadlines, LocalDate today, Texts texts) {
        var executory = act.status() == DeliberationStatus.EXECUTORY;
        return new DiagnosisView(
                act.id(),
                act.status(),
                executory,
                act.executoryOn().orElse(null),
                Executory.LEGAL_BASIS,
                act.missingForEffect().stream()
                        .map(missing -> missing.told(texts))
                        .toList(),
                deadlines,
                executory
                        && !act.legalControl().beforeTheJudge()
                        && deadlines.stream()
                                .filter(deadline -> deadline.kind() != Deadline.Kind.WITHDRAWAL)
                                .allMatch(deadline -> deadline.endsOn().isBefore(today)));
    }
}
