package fr.ctg.actionplan.indicator;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What a definition cannot say. */
final class DefinitionRefused extends Refusal {
    private DefinitionRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static DefinitionRefused boundsReversed(BigDecimal minimum, BigDecimal maximum) {
        return new DefinitionRefused(
                Kind.INVALID,
                "bounds-reversed",
                Facts.of("minimum", minimum.toPlainString()).and("maximum", maximum.toPlainString()));
    }

    static DefinitionRefused scaleWithoutBounds() {
        return new DefinitionRefused(Kind.INVALID, "scale-without-bounds", Facts.none());
    }

    static DefinitionRefused targetOfAnotherType(int year, IndicatorType type) {
        return new DefinitionRefused(
                Kind.INVALID,
                "target-of-another-type",
                Facts.of("year", Integer.toString(year)).and("type", type));
    }

    static DefinitionRefused targetTwice(int year) {
        return new DefinitionRefused(Kind.INVALID, "target-twice", Facts.of("year", Integer.toString(year)));
    }

    static DefinitionRefused notOfTheSheet(UUID indicator, UUID sheet) {
        return new DefinitionRefused(
                Kind.INVALID,
                "indicator-not-of-the-sheet",
                Facts.of("indicator", indicator).and("sheet", sheet));
    }

    static DefinitionRefused changedMeanwhile(int read, int current) {
        return new DefinitionRefused(
                Kind.CONFLICT,
                "definition-changed-meanwhile",
                Facts.of("read", read).and("current", current));
    }

    static DefinitionRefused reasonMissing() {
        return new DefinitionRefused(Kind.INVALID, "definition-reason-missing", Facts.none());
    }

    static DefinitionRefused breaksTheSeries(List<String> fields) {
        return new DefinitionRefused(Kind.CONFLICT, "definition-breaks-the-series", Facts.of("fields", fields));
    }

    static DefinitionRefused withoutBaseline(String code) {
        return new DefinitionRefused(Kind.CONFLICT, "baseline-missing", Facts.of("code", code));
    }

    static DefinitionRefused approvedByNoCommune() {
        return new DefinitionRefused(Kind.INVALID, "approved-by-no-commune", Facts.none());
    }
}
