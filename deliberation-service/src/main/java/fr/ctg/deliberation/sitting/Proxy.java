package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A written proxy (pouvoir): the giver votes through the holder (CGCT L2121-20). It never counts for the quorum. */
@Schema(description = "Un pouvoir écrit. Il ne compte jamais pour le quorum.")
public record Proxy(
        @Schema(required = true) Seat giver,
        @Schema(required = true) Seat holder,

        @Schema(description = "Date du pouvoir ; absente si l'acte ne la donne pas.") @Nullable LocalDate writtenOn) {}
