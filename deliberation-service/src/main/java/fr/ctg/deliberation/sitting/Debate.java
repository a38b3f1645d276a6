package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.InterestRule;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An item put to discussion: the quorum at that moment, who chairs it, and who stays out of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "Un point mis en discussion : le quorum à ce moment, qui préside, qui se retire (CGCT L2121-17, L2131-11).")
public record Debate(
        @Schema(required = true) Moment openedAt,

        @Schema(required = true, description = "Président pour ce point.")
        Seat chair,

        @Schema(
                required = true,
                description = "Quorum constaté à la mise en discussion ; un départ ultérieur ne le défait pas.")
        QuorumVerdict quorum,

        @Schema(required = true) List<Interest> interests,

        @Schema(description = "Le maire, qui se retire au moment du vote de ses comptes.") @Nullable Seat withdrawn,

        @Schema(required = true) InterestRule interestRule) {

    boolean excludes(Seat member) {
        return member.equals(withdrawn)
                || interests.stream().anyMatch(interest -> interest.member().equals(member));
    }
}
