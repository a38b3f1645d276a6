package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.MeasureRefused;
import fr.ctg.actionplan.indicator.Period;
import fr.ctg.actionplan.plan.ConventionParty;
import fr.ctg.actionplan.plan.SignedConvention;
import java.time.LocalDate;
import java.util.List;

/** Which communes are expected to measure an indicator of a sheet, in a period. */
public final class MeasuringCommunes {
    private MeasuringCommunes() {}

    /** What was before the convention is a baseline, and what comes after it is not the plan's. */
    public static void requireMet(SignedConvention convention, Period period) {
        if (!isMet(convention, period)) {
            throw MeasureRefused.outsideTheConvention(period, convention.periodStart(), convention.lastDay());
        }
    }

    public static boolean isMet(SignedConvention convention, Period period) {
        return period.start()
                .map(start -> convention.meets(start, period.end().orElseThrow()))
                .orElse(true);
    }

    /**
     * Those of the sheet's territory that were parties on the last day of the period (today, when it is not over). Where the parties are not
     * known, the territory alone says.
     */
    public static List<String> of(ActionSheet sheet, SignedConvention convention, Period period, LocalDate today) {
        var day = period.end().filter(end -> end.isBefore(today)).orElse(today);
        var parties = convention.communesOn(day).stream()
                .map(ConventionParty::siren)
                .sorted()
                .toList();
        if (sheet.territory().isEmpty()) {
            return parties;
        }
        return parties.isEmpty()
                ? sheet.territory()
                : sheet.territory().stream().filter(parties::contains).toList();
    }
}
