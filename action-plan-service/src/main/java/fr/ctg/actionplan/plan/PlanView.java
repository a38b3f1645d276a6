package fr.ctg.actionplan.plan;

import fr.ctg.actionplan.framework.FrameworkDecision;
import fr.ctg.actionplan.framework.Stake;
import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan as told to clients. */
@Schema(description = "Un plan d'actions.")
public record PlanView(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "SIREN de l'organisation qui tient le plan.")
        String keeperSiren,

        @Schema(required = true, examples = "CTG-VALLEE-DES-BAUX-2022-2025")
        String conventionReference,

        @Schema(required = true) String title,
        @Schema(required = true) PlanStatus status,
        @Schema(required = true) List<Stake> stakes,

        @Schema(required = true, description = "Version du cadre ; la première est adoptée avec le plan.")
        int frameworkVersion,

        @Schema(description = "La décision qui a adopté la version du cadre, dès la deuxième.") @Nullable FrameworkDecision frameworkDecision,

        @Schema(required = true) PlanCounts counts,
        @Nullable Adoption adoption,

        @Schema(description = "Connue dès que toutes les parties ont signé.") @Nullable PlanConvention convention,

        @Schema(description = "Le plus tardif de la dernière signature, du début de la convention et de l'adoption.")
        @Nullable LocalDate activatedOn,

        @Schema(description = "Le plan précédent, que celui-ci continue.") @Nullable UUID renews,

        @Schema(required = true, description = "Vrai si le plan est une donnée de démonstration.")
        boolean demonstration,

        @Schema(required = true) List<String> allowedActions,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    public static PlanView of(PlanReading reading, LocalDate today) {
        return of(reading, today, null);
    }

    static PlanView of(PlanReading reading, LocalDate today, @Nullable Instant modifiedAt) {
        var plan = reading.plan();
        var status = plan.statusOn(today, reading.convention());
        return new PlanView(
                plan.id(),
                plan.keeperSiren(),
                plan.conventionReference(),
                plan.title(),
                status,
                plan.framework().stakes(),
                plan.frameworkVersion(),
                plan.frameworkDecision().orElse(null),
                reading.counts(),
                plan.adoption().orElse(null),
                reading.convention().map(PlanConvention::of).orElse(null),
                plan.activatedOn().orElse(null),
                plan.renews().orElse(null),
                plan.demonstration(),
                status.allowedActions(),
                modifiedAt);
    }

    /** The signed convention the plan stands on, as its own service told us. */
    @Schema(description = "La convention signée dont le plan dépend.")
    public record PlanConvention(
            @Schema(required = true) UUID conventionId,
            @Schema(required = true) String title,

            @Schema(required = true, description = "Premier jour de la convention.")
            LocalDate periodStart,

            @Schema(required = true, description = "Dernier jour de la convention.")
            LocalDate periodEnd,

            @Schema(required = true, description = "Jour de la dernière signature.")
            LocalDate signedOn,

            @Schema(
                    description =
                            "Les parties, avec celles qui sont parties depuis ; absent quand la convention a été signée avant que ce service les retienne.")
            @Nullable List<ConventionParty> parties,

            @Schema(description = "Depuis quand une signature est contestée : la convention est fragilisée.") @Nullable LocalDate weakenedOn,

            @Schema(description = "Premier jour où la convention, résiliée, ne compte plus : le plan est gelé.")
            @Nullable LocalDate terminatedOn,

            @Nullable String terminationReason,
            @Schema(required = true) List<ConventionAmendment> amendments) {

        static PlanConvention of(SignedConvention convention) {
            return new PlanConvention(
                    convention.conventionId(),
                    convention.title(),
                    convention.periodStart(),
                    convention.periodEnd(),
                    convention.signedOn(),
                    convention.parties().orElse(null),
                    convention.weakenedOn().orElse(null),
                    convention.terminatedOn().orElse(null),
                    convention.terminationReason().orElse(null),
                    convention.amendments());
        }
    }
}
