package fr.ctg.actionplan.action;

import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the state of a sheet does not allow. */
final class SheetRefused extends Refusal {
    private SheetRefused(String code, Facts facts) {
        this(code, facts, List.of());
    }

    private SheetRefused(String code, Facts facts, List<Blocker> blockedBy) {
        super(Kind.CONFLICT, code, facts, List.of(), blockedBy);
    }

    static SheetRefused replaced(int number, List<UUID> successors) {
        return new SheetRefused("sheet-replaced", Facts.of("number", number).and("successors", successors));
    }

    static SheetRefused revisedMeanwhile(int read, int current) {
        return new SheetRefused(
                "sheet-revised-meanwhile", Facts.of("read", read).and("current", current));
    }

    static SheetRefused notPublished(int number) {
        return new SheetRefused("sheet-not-published", Facts.of("number", number));
    }

    static SheetRefused publishedAlready(int number, LocalDate on) {
        return new SheetRefused(
                "sheet-published-already", Facts.of("number", number).and("on", on));
    }

    static SheetRefused publishedByAdoption(int number) {
        return new SheetRefused("sheet-published-by-adoption", Facts.of("number", number));
    }

    static SheetRefused incomplete(List<Blocker> defects) {
        return new SheetRefused("sheet-incomplete", Facts.of("defects", defects.size()), defects);
    }

    static SheetRefused notApproved(int revision) {
        return new SheetRefused("sheet-not-approved", Facts.of("revision", revision));
    }

    static SheetRefused doesNotLeadTo(SheetStatus from, SheetStatus to) {
        return new SheetRefused(
                "status-does-not-lead-there",
                Facts.of("from", from).and("to", to).and("allowed", from.next()));
    }

    static SheetRefused beforeTheLastChange(LocalDate on, LocalDate last) {
        return new SheetRefused("before-the-last-change", Facts.of("date", on).and("last", last));
    }

    static SheetRefused successorDoesNotFit(UUID successor) {
        return new SheetRefused("successor-does-not-fit", Facts.of("successor", successor));
    }

    static SheetRefused tooManyDocuments(int most) {
        return new SheetRefused("too-many-documents", Facts.of("most", most));
    }

    static SheetRefused documentListedAlready(String url) {
        return new SheetRefused("document-listed-already", Facts.of("url", url));
    }

    static SheetRefused stepDoneAlready(String step, LocalDate on) {
        return new SheetRefused("step-done-already", Facts.of("step", step).and("on", on));
    }
}
