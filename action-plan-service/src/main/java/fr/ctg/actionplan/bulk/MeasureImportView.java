package fr.ctg.actionplan.bulk;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A file of measures as told to clients. */
@Schema(
        name = "MeasureImport",
        description = "Un fichier de mesures, et ce qu'il en est advenu : tout est repris, ou rien.")
public record MeasureImportView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID planId,
        @Schema(required = true) String authorSiren,
        @Schema(required = true) ImportFormat format,
        @Schema(required = true) ImportStatus status,

        @Schema(required = true, description = "Vrai si le fichier est lu sans rien garder.")
        boolean dryRun,

        @Schema(required = true, description = "Vrai si les mesures sont remises aussitôt.")
        boolean submitted,

        @Schema(required = true, description = "Lignes lues jusqu'ici, sans l'en-tête.")
        long lines,

        @Schema(required = true, description = "Erreurs trouvées jusqu'ici.")
        long errors,

        @Schema(description = "Empreinte du fichier lu en entier.") @Nullable String fileSha256,

        @Schema(required = true) Instant startedAt,
        @Nullable Instant endedAt) {

    static MeasureImportView of(MeasureImport sent, Instant now) {
        return new MeasureImportView(
                sent.id(),
                sent.planId(),
                sent.authorSiren(),
                sent.format(),
                sent.statusAt(now),
                sent.dryRun(),
                sent.submitted(),
                sent.lines(),
                sent.errors(),
                sent.fileSha256().orElse(null),
                sent.startedAt(),
                sent.endedAt().orElse(null));
    }
}
