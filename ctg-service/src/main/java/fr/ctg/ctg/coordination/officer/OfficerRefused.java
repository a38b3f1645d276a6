package fr.ctg.ctg.coordination.officer;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** What a post does not allow. */
final class OfficerRefused extends Refusal {
    private OfficerRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static OfficerRefused backwards(YearMonth from, YearMonth to) {
        return new OfficerRefused(
                Kind.INVALID, "officer-months-backwards", Facts.of("from", from).and("to", to));
    }

    static OfficerRefused employedTwice(Employment employment, Employment other) {
        return new OfficerRefused(
                Kind.CONFLICT,
                "officer-employed-twice",
                Facts.of("employer", employment.employerName())
                        .and("from", employment.from())
                        .and("otherFrom", other.from()));
    }

    static OfficerRefused moreThanFullTime(YearMonth month, BigDecimal share) {
        return new OfficerRefused(
                Kind.CONFLICT,
                "officer-more-than-full-time",
                Facts.of("month", month).and("share", share.toPlainString()));
    }

    static OfficerRefused notEmployed(Vacancy vacancy) {
        return new OfficerRefused(Kind.CONFLICT, "officer-not-employed", Facts.of("month", vacancy.from()));
    }

    static OfficerRefused nothingRuns(@Nullable String employer) {
        return new OfficerRefused(
                Kind.CONFLICT, "officer-nothing-runs", Facts.of("employer", employer == null ? "" : employer));
    }
}
