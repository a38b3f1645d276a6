package fr.ctg.actionplan.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import as told to clients. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlanImport", description = "Un import : où il en est, ce qu'il en est advenu.")
public record ImportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID planId,
        @Schema(required = true) ImportKind kind,

        @Schema(required = true, description = "Vrai pour un essai à blanc : tout est vérifié, rien n'est appliqué.")
        boolean dryRun,

        @Schema(required = true) ImportStatus status,

        @Schema(required = true, description = "Lignes lues jusqu'ici.")
        long lines,

        @Schema(required = true, description = "Erreurs trouvées jusqu'ici ; `GET /v1/imports/{id}/errors` les donne.")
        long errors,

        @Nullable ImportChanges changes,

        @Nullable @Schema(description = "Empreinte SHA-256 du fichier reçu.")
        String contentSha256,

        @Schema(required = true) Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    /** {@code interrupted}: it is said to run, and its process is gone. */
    static ImportView of(PlanImport one, boolean interrupted) {
        return of(one, interrupted, null);
    }

    static ImportView of(PlanImport one, boolean interrupted, @Nullable Instant modifiedAt) {
        return new ImportView(
                one.id(),
                one.planId(),
                one.kind(),
                one.dryRun(),
                interrupted ? ImportStatus.FAILED : one.status(),
                one.lines(),
                one.errors(),
                one.changes().orElse(null),
                one.contentSha256().orElse(null),
                one.startedAt(),
                one.endedAt().orElse(null),
                modifiedAt);
    }
}
