package fr.ctg.ctg.coordination.scheme;

import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A steering scheme as told to clients. */
@Schema(name = "SteeringScheme", description = "Un schéma d'organisation du pilotage, et qui l'a approuvé.")
public record SteeringSchemeView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String conventionReference,

        @Schema(required = true, description = "Organisation qui tient le dossier (SIREN).")
        String keeperSiren,

        @Schema(required = true) String title,
        @Schema(required = true) LocalDate dueFrom,
        @Schema(required = true) LocalDate dueOn,

        @Schema(required = true, description = "Déduit du jour et des approbations.")
        SchemeStatus status,

        @Nullable SchemeDocument document,
        @Schema(required = true) List<CommuneApproval> communes,

        @Schema(
                required = true,
                description = "Toutes les approbations reçues, y compris d'un document remplacé depuis.")
        List<SchemeApproval> approvals,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    /** Whether one commune approved the present document. */
    @Schema(name = "SchemeCommuneApproval")
    public record CommuneApproval(
            @Schema(required = true) String siren,
            @Schema(required = true) String name,

            @Schema(description = "Absente tant que la commune n'a pas approuvé le document actuel.") @Nullable SchemeApproval approval) {}

    static SteeringSchemeView of(SteeringScheme scheme, LocalDate today, @Nullable Instant modifiedAt) {
        return new SteeringSchemeView(
                scheme.id(),
                scheme.conventionReference(),
                scheme.keeperSiren(),
                scheme.title(),
                scheme.dueFrom(),
                scheme.dueOn(),
                scheme.status(today),
                scheme.document().orElse(null),
                scheme.communes().stream()
                        .map(commune -> new CommuneApproval(
                                commune.siren(),
                                commune.name(),
                                scheme.standing(commune.siren()).orElse(null)))
                        .toList(),
                scheme.approvals(),
                modifiedAt);
    }
}
