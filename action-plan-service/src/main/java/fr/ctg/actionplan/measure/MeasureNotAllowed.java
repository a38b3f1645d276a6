package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.indicator.Approver;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** What the state of a measure, or of its period, does not allow. */
public final class MeasureNotAllowed extends Refusal {
    private MeasureNotAllowed(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    public static MeasureNotAllowed exists(String code, String period) {
        return new MeasureNotAllowed(
                Kind.CONFLICT, "measure-exists-already", Facts.of("code", code).and("period", period));
    }

    static MeasureNotAllowed notReady(MeasureStatus from, MeasureStatus to) {
        return new MeasureNotAllowed(
                Kind.CONFLICT, "measure-not-ready", Facts.of("from", from).and("to", to));
    }

    static MeasureNotAllowed correctionWithoutReason() {
        return new MeasureNotAllowed(Kind.CONFLICT, "correction-without-reason", Facts.none());
    }

    static MeasureNotAllowed periodLocked(String period, LocalDate through) {
        return new MeasureNotAllowed(
                Kind.CONFLICT, "period-locked", Facts.of("period", period).and("through", through));
    }

    static MeasureNotAllowed lockMovedBack(LocalDate through, LocalDate asked) {
        return new MeasureNotAllowed(
                Kind.CONFLICT, "lock-moved-back", Facts.of("through", through).and("asked", asked));
    }

    static MeasureNotAllowed notAnApprover(String siren) {
        return new MeasureNotAllowed(Kind.FORBIDDEN, "not-an-approver", Facts.of("siren", siren));
    }

    static MeasureNotAllowed notAskedToApprove(List<Approver> awaited) {
        return new MeasureNotAllowed(Kind.CONFLICT, "not-asked-to-approve", Facts.of("awaited", awaited));
    }

    public static MeasureNotAllowed notItsAuthor(String siren) {
        return new MeasureNotAllowed(Kind.FORBIDDEN, "not-an-author", Facts.of("siren", siren));
    }
}
