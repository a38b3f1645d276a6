package fr.ctg.actionplan.plan;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a plan is not active. */
@Schema(name = "PlanDiagnosis", description = "Pourquoi le plan n'est pas (encore, ou plus) actif.")
public record PlanDiagnosisView(
        @Schema(required = true) UUID planId,
        @Schema(required = true) PlanStatus status,
        @Schema(required = true) boolean active,
        @Nullable LocalDate activatedOn,
        @Schema(required = true) List<String> legalBasis,
        @Schema(required = true) List<Blocker> blockedBy,

        @Schema(
                required = true,
                description =
                        "Ce qui n'empêche rien et se sait : `convention-weakened`, une signature de la convention est contestée ; `action-awaited`, un avenant ajoute une action dont le plan n'a pas encore la fiche.")
        List<Blocker> remarks) {

    /** {@code awaited}: the actions an amendment adds, and of which the plan has no sheet. */
    static PlanDiagnosisView of(PlanReading reading, List<Blocker> awaited, LocalDate today, Texts texts) {
        var plan = reading.plan();
        var status = plan.statusOn(today, reading.convention());
        return new PlanDiagnosisView(
                plan.id(),
                status,
                status == PlanStatus.ACTIVE,
                plan.activatedOn().orElse(null),
                plan.legalBasis(),
                told(plan.missingForActivity(reading.convention(), today).stream(), texts),
                told(Stream.concat(reading.convention().flatMap(plan::weakness).stream(), awaited.stream()), texts));
    }

    private static List<Blocker> told(Stream<Blocker> blockers, Texts texts) {
        return blockers.map(blocker -> blocker.told(texts)).toList();
    }
}
