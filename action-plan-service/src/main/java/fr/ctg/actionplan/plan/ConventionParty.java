package fr.ctg.actionplan.plan;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party of the convention, as its own service told us. {@code kind} is that service's word: a new one must not stop us. */
@Schema(description = "Une partie de la convention.")
public record ConventionParty(
        @Schema(required = true) String siren,
        @Schema(required = true) String name,

        @Schema(required = true, examples = "COMMUNE") String kind,

        @Schema(description = "Depuis quand elle est partie ; absent quand elle l'est depuis le début.") @Nullable LocalDate joinedOn,

        @Schema(description = "Premier jour où elle n'est plus partie.") @Nullable LocalDate leftOn) {

    boolean is(String wanted) {
        return kind.equals(wanted);
    }

    boolean isPartyOn(LocalDate day) {
        return (joinedOn == null || !day.isBefore(joinedOn)) && (leftOn == null || day.isBefore(leftOn));
    }

    ConventionParty joining(LocalDate on) {
        return new ConventionParty(siren, name, kind, on, null);
    }

    ConventionParty leaving(LocalDate on) {
        return new ConventionParty(siren, name, kind, joinedOn, on);
    }
}
