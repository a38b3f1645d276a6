package fr.ctg.deliberation.council;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a small commune chose for its acts, since a day (CGCT L2131-1 IV). */
@Schema(description = "Le mode de publicité choisi par la commune, depuis une date (CGCT L2131-1, IV).")
public record PublicationChoice(
        @Schema(required = true) PublicationMode mode,
        @Schema(required = true) LocalDate from) {}
