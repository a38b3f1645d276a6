package fr.ctg.deliberation.council;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as an act names them: the name is kept as it was on the day, whatever the council becomes. */
@Schema(name = "MemberName", description = "Un membre, tel que l'acte le nomme.")
public record Seat(
        @Schema(required = true) UUID id,

        @Schema(required = true, examples = "Jean-Christophe CARRÉ")
        String name) {}
