package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.QuorumRule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The quorum, with everything that decided it: the rule and its period, the base, and the persons counted. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Le verdict de quorum et tout ce qui l'a décidé.")
public record QuorumVerdict(
        @Schema(required = true) boolean reached,

        @Schema(
                required = true,
                description =
                        "La base du calcul : les membres en exercice, moins ceux que la loi en retire pour ce point.")
        int membersInOffice,

        @Schema(required = true, description = "Présents exigés ; 0 quand la loi en dispense.")
        int required,

        @Schema(required = true, description = "Membres présents, comptés. Les pouvoirs ne comptent pas.")
        List<Seat> counted,

        @Schema(description = "Membres en exercice non comptés, avec la raison.") @Nullable List<NotCounted> notCounted,

        @Schema(description = "Pourquoi aucun quorum n'est exigé.") @Nullable Exemption exemption,

        @Schema(required = true) QuorumRule rule) {

    /** Why no quorum is asked. */
    @Schema(name = "QuorumExemption")
    public enum Exemption {
        /** Called again after a failed quorum, for the same item (CGCT L2121-17). */
        SECOND_CONVOCATION
    }

    static QuorumVerdict of(List<Seat> counted, List<NotCounted> notCounted, int base, QuorumRule rule) {
        var required = rule.required(base);
        return new QuorumVerdict(counted.size() >= required, base, required, counted, notCounted, null, rule);
    }

    static QuorumVerdict exempted(List<Seat> counted, List<NotCounted> notCounted, int base, QuorumRule rule) {
        return new QuorumVerdict(true, base, 0, counted, notCounted, Exemption.SECOND_CONVOCATION, rule);
    }

    QuorumVerdict requireReached() {
        if (!reached) {
            throw new QuorumNotReached(this);
        }
        return this;
    }
}
