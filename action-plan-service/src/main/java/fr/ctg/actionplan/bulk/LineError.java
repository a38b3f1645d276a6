package fr.ctg.actionplan.bulk;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with a line, and in which column if it is one. */
record LineError(long line, @Nullable String column, String code, Facts facts) {

    /** The column a rule speaks of. A rule that weighs several speaks of the line. */
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("indicator-not-of-the-plan", "indicatorId"),
            Map.entry("baseline-missing", "indicatorId"),
            Map.entry("period-malformed", "period"),
            Map.entry("period-to-come", "period"),
            Map.entry("period-outside-the-convention", "period"),
            Map.entry("period-locked", "reason"),
            Map.entry("measure-exists-already", "period"),
            Map.entry("measure-twice-in-the-file", "period"),
            Map.entry("commune-missing", "communeSiren"),
            Map.entry("commune-unexpected", "communeSiren"),
            Map.entry("unknown-commune", "communeSiren"),
            Map.entry("not-an-author", "communeSiren"),
            Map.entry("wrong-unit", "unit"),
            Map.entry("denominator-zero", "denominator"));

    static LineError of(long line, Refusal refusal) {
        return new LineError(line, COLUMNS.get(refusal.code()), refusal.code(), refusal.facts());
    }
}
