package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.indicator.Approver;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A measure as told to clients. */
@Schema(name = "Measure", description = "Une mesure.")
public record MeasureView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID planId,
        @Schema(required = true) UUID indicatorId,

        @Schema(required = true, description = "La version de la définition selon laquelle elle a été faite.")
        int definitionVersion,

        @Schema(required = true) String period,
        @Nullable String communeSiren,
        @Schema(required = true) String authorSiren,
        @Schema(required = true) MeasureStatus status,
        @Schema(required = true) String unit,
        @Nullable MeasuredValue value,

        @Schema(description = "Pourquoi la valeur n'est pas disponible ; dit aux parties.") @Nullable String notAvailable,

        @Schema(
                required = true,
                description =
                        "Vrai si la valeur, un petit effectif, n'est pas montrée à ce lecteur (secret statistique).")
        boolean suppressed,

        @Nullable String evidenceSha256,
        @Nullable String comment,
        @Nullable String lateReason,
        @Nullable MeasureDecision decision,

        @Schema(
                required = true,
                description = "Les accords donnés depuis la dernière remise, quand plusieurs sont demandés.")
        List<Approval> approvals,

        @Schema(required = true, description = "De qui l'accord manque encore, quand plusieurs sont demandés.")
        List<Approver> awaitedApprovals,

        @Schema(required = true) List<Correction> corrections,
        @Schema(required = true) Instant recordedAt,
        @Schema(required = true) List<String> allowedActions,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    /** Those who are no partners see a value that tells of nobody, and not the work on it. */
    static MeasureView of(MeasureReading reading, boolean partner, int threshold) {
        return of(reading, partner, threshold, null);
    }

    static MeasureView of(MeasureReading reading, boolean partner, int threshold, @Nullable Instant modifiedAt) {
        var measure = reading.measure();
        var definition = reading.indicator().definition();
        var suppressed = !partner
                && measure.value()
                        .filter(value -> definition.isSmall(value, threshold))
                        .isPresent();
        return new MeasureView(
                measure.id(),
                measure.planId(),
                measure.indicatorId(),
                measure.definitionVersion(),
                measure.period(),
                measure.communeSiren().orElse(null),
                measure.authorSiren(),
                measure.status(),
                definition.unit(),
                suppressed ? null : measure.value().orElse(null),
                partner ? measure.notAvailable().orElse(null) : null,
                suppressed,
                partner ? measure.evidenceSha256().orElse(null) : null,
                partner ? measure.comment().orElse(null) : null,
                partner ? measure.lateReason().orElse(null) : null,
                partner ? measure.decision().orElse(null) : null,
                partner ? measure.approvals() : List.of(),
                partner ? measure.awaitedApprovals(definition) : List.of(),
                partner ? measure.corrections() : List.of(),
                measure.recordedAt(),
                partner ? allowedActions(measure.status()) : List.of(),
                modifiedAt);
    }

    private static List<String> allowedActions(MeasureStatus status) {
        return switch (status) {
            case DRAFT, SENT_BACK -> List.of("rewrite", "submit");
            case SUBMITTED -> List.of("rewrite", "approve", "send-back");
            case APPROVED -> List.of("rewrite");
        };
    }
}
