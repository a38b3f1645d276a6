package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.Seat;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A written proxy (pouvoir): the giver votes through the holder (CGCT L2121-20). It never counts for the quorum. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un pouvoir écrit. Il ne compte jamais pour le quorum.")
public record Proxy(
        @Schema(required = true) Seat giver,
        @Schema(required = true) Seat holder,

        @Schema(description = "Date du pouvoir ; absente si l'acte ne la donne pas.") @Nullable LocalDate writtenOn,

        @Schema(description = "Moment où il a été donné ; absent s'il l'a été avant l'ouverture.") @Nullable Moment from,

        @Schema(description = "Moment où il a pris fin.") @Nullable Moment until,

        @Nullable EndCause endCause) {

    boolean lasts() {
        return endCause == null;
    }

    Proxy ending(EndCause cause, @Nullable Moment moment) {
        return new Proxy(giver, holder, writtenOn, from, moment, cause);
    }

    /** Why a proxy ended before the sitting did. */
    @Schema(name = "ProxyEndCause")
    public enum EndCause {
        /** The giver took it back: always allowed. */
        REVOKED,
        /** The giver arrived. */
        GIVER_ARRIVED,
        /** The holder left. */
        HOLDER_LEFT
    }
}
