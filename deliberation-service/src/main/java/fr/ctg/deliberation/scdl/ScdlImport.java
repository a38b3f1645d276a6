package fr.ctg.deliberation.scdl;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file. */
@Schema(description = "Ce que la lecture a trouvé, et ce qui en a été repris. À blanc, rien n'est repris.")
public record ScdlImport(
        @Schema(required = true) boolean dryRun,

        @Schema(required = true, description = "Actes repris, à l'état `RECORDED`.")
        int imported,

        @Schema(required = true, description = "Actes déjà repris d'un fichier précédent, laissés tels quels.")
        int alreadyKnown,

        @Schema(required = true) ScdlReport report) {}
