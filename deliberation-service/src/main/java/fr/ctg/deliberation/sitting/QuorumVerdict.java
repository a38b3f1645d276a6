package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The quorum, with everything that decided it: the rule and its period, the base, and the persons counted. */
@Schema(description = "Le verdict de quorum et tout ce qui l'a décidé.")
public record QuorumVerdict(
        @Schema(required = true) boolean reached,

        @Schema(required = true, description = "Membres en exercice : la base du calcul.")
        int membersInOffice,

        @Schema(required = true, description = "Présents exigés.")
        int required,

        @Schema(required = true, description = "Membres présents, comptés. Les pouvoirs ne comptent pas.")
        List<Seat> counted,

        @Schema(required = true) QuorumRule rule) {

    static QuorumVerdict of(List<Seat> present, int membersInOffice, QuorumRule rule) {
        var required = rule.required(membersInOffice);
        return new QuorumVerdict(present.size() >= required, membersInOffice, required, present, rule);
    }

    QuorumVerdict requireReached() {
        if (!reached) {
            throw new QuorumNotReached(this);
        }
        return this;
    }
}
