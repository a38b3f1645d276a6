package fr.ctg.actionplan.adoption;

import fr.ctg.actionplan.framework.FrameworkDecision;
import fr.ctg.actionplan.framework.FrameworkVersion;
import fr.ctg.actionplan.framework.Stake;
import fr.ctg.actionplan.plan.Plan;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a framework as told to clients. */
@Schema(name = "FrameworkVersion", description = "Une version du cadre d'un plan.")
public record FrameworkVersionView(
        @Schema(required = true) int version,
        @Schema(required = true) List<Stake> stakes,

        @Schema(description = "Absente de la première version, adoptée avec le plan.") @Nullable FrameworkDecision decision,

        @Schema(description = "Absent de la version en cours.") @Nullable Instant replacedAt) {

    static FrameworkVersionView current(Plan plan) {
        return new FrameworkVersionView(
                plan.frameworkVersion(),
                plan.framework().stakes(),
                plan.frameworkDecision().orElse(null),
                null);
    }

    static FrameworkVersionView earlier(FrameworkVersion version) {
        return new FrameworkVersionView(
                version.version(),
                version.framework().stakes(),
                version.decision().orElse(null),
                version.replacedAt());
    }
}
