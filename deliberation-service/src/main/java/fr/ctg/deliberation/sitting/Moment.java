package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A point in the course of a sitting. Minutes say "arrived after item 3" more often than they give an hour, so the order is what counts and the
 * instant is kept where it is known.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un moment de la séance : l'ordre fait foi, l'heure est donnée quand elle est connue.")
public record Moment(
        @Schema(required = true, description = "Ordre dans la séance ; 0 à l'ouverture.")
        int step,

        @Schema(description = "Rang du dernier point appelé ; absent avant le premier.") @Nullable Integer afterItem,

        @Schema(description = "Heure, si elle est connue.") @Nullable Instant at) {

    static Moment opening() {
        return new Moment(0, null, null);
    }

    Moment next(@Nullable Integer item, @Nullable Instant instant) {
        return new Moment(step + 1, item, instant);
    }
}
