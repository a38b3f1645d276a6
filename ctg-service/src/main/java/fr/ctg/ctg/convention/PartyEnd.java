package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an organisation ceased to be a party. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Comment une organisation a cessé d'être partie.")
public record PartyEnd(
        @Schema(required = true, description = "Premier jour où elle ne l'est plus.")
        LocalDate on,

        @Schema(required = true) PartyEnd.Cause cause,
        @Schema(required = true) String reason,

        @Schema(description = "L'organisation qui lui est substituée (SIREN).") @Nullable String substitutedBy) {

    /** What made it one no more. */
    @Schema(name = "PartyEndCause")
    public enum Cause {
        /** The text was rewritten without it before it was concluded. */
        LEFT_OUT,
        /** It left by an amendment. */
        DEPARTED,
        /** It merged into another, which took its place (CGCT L2113-5). */
        SUBSTITUTED
    }
}
