package fr.ctg.ctg.document;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A file as told to clients. */
@Schema(name = "ConventionDocumentView", description = "Un fichier de la convention.")
public record DocumentView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID conventionId,
        @Schema(required = true) DocumentKind kind,
        @Schema(required = true) String title,

        @Schema(required = true, description = "SHA-256 du fichier, en hexadécimal.")
        String sha256,

        @Schema(required = true, description = "Taille en octets.")
        int size,

        @Schema(required = true, description = "Organisation qui l'a déposé (SIREN).")
        String addedBy,

        @Schema(required = true) Instant addedAt,

        @Schema(required = true, description = "Où le lire.")
        String href) {
    static DocumentView of(ConventionDocument document) {
        return new DocumentView(
                document.id(),
                document.conventionId(),
                document.kind(),
                document.title(),
                document.sha256(),
                document.size(),
                document.addedBy(),
                document.addedAt(),
                "/v1/conventions/" + document.conventionId() + "/documents/" + document.id());
    }
}
