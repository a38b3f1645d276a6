package fr.ctg.actionplan.action;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

/** What a sheet cannot say. */
final class SheetContentRefused extends Refusal {
    private SheetContentRefused(String code, Facts facts) {
        super(Kind.INVALID, code, facts);
    }

    static SheetContentRefused indicatorCodeTwice(String code) {
        return new SheetContentRefused("indicator-code-twice", Facts.of("code", code));
    }

    static SheetContentRefused indicatorLeftOut(String code) {
        return new SheetContentRefused("indicator-left-out", Facts.of("code", code));
    }

    static SheetContentRefused stepTwice(String title) {
        return new SheetContentRefused("step-twice", Facts.of("step", title));
    }

    static SheetContentRefused unknownStep(String title) {
        return new SheetContentRefused("unknown-step", Facts.of("step", title));
    }

    static SheetContentRefused unknownDocument(String url) {
        return new SheetContentRefused("unknown-document", Facts.of("url", url));
    }

    static SheetContentRefused budgetLineTwice(int year, String funder) {
        return new SheetContentRefused(
                "budget-line-twice", Facts.of("year", Integer.toString(year)).and("funder", funder));
    }

    static SheetContentRefused endsBeforeItStarts(LocalDate startsOn, LocalDate endsOn) {
        return new SheetContentRefused(
                "ends-before-it-starts", Facts.of("startsOn", startsOn).and("endsOn", endsOn));
    }

    static SheetContentRefused missingFor(SheetStatus status, String field) {
        return new SheetContentRefused(
                "status-needs", Facts.of("status", status).and("field", field));
    }

    static SheetContentRefused reasonMissing(String action) {
        return new SheetContentRefused("reason-missing", Facts.of("action", action));
    }

    static SheetContentRefused successors(Replacement.Kind kind, int given) {
        return new SheetContentRefused(
                "successors-do-not-fit", Facts.of("kind", kind).and("given", given));
    }
}
