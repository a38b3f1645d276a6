package fr.ctg.ctg.commitment;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

/** What a promise does not allow. */
final class CommitmentRefused extends Refusal {
    private CommitmentRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static CommitmentRefused dueBeforeMade(LocalDate madeOn, LocalDate dueOn) {
        return new CommitmentRefused(
                Kind.INVALID, "due-before-made", Facts.of("madeOn", madeOn).and("dueOn", dueOn));
    }

    static CommitmentRefused keptBeforeMade(LocalDate madeOn, LocalDate on) {
        return new CommitmentRefused(
                Kind.INVALID, "kept-before-made", Facts.of("madeOn", madeOn).and("on", on));
    }

    static CommitmentRefused keptByItself(String officialNumber) {
        return new CommitmentRefused(Kind.INVALID, "kept-by-itself", Facts.of("officialNumber", officialNumber));
    }

    static CommitmentRefused alreadyFulfilled(Fulfilment fulfilment) {
        return new CommitmentRefused(
                Kind.CONFLICT,
                "already-fulfilled",
                Facts.of("officialNumber", fulfilment.officialNumber()).and("on", fulfilment.on()));
    }

    static CommitmentRefused alreadyReleased(LocalDate on, String reason) {
        return new CommitmentRefused(
                Kind.CONFLICT, "already-released", Facts.of("on", on).and("reason", reason));
    }
}
