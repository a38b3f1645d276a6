package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.InterestRule;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member interested in an item (CGCT L2131-11): neither counts for the quorum nor votes, and no proxy passes through him. */
@Schema(
        description =
                "Un membre intéressé à l'affaire : il ne compte pas pour le quorum et ne vote pas (CGCT L2131-11).")
public record Interest(
        @Schema(required = true) Seat member,
        @Schema(required = true) Interest.Kind kind) {

    boolean leavesTheBase(InterestRule rule) {
        return kind == Kind.LEGAL_REPRESENTATIVE && rule.representativesLeaveTheBase();
    }

    /** In what quality. */
    @Schema(name = "InterestKind")
    public enum Kind {
        /** In his own name or as somebody's agent. */
        PERSONAL,
        /** As a representative the law itself designates (CGCT L1111-6 II). */
        LEGAL_REPRESENTATIVE
    }
}
