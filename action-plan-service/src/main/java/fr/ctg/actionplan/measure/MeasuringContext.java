package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.plan.SignedConvention;
import java.util.Optional;

/** What surrounds a measure about to be made, read in one statement. {@code taken}: its place has a measure already. */
record MeasuringContext(
        Indicator indicator,
        ActionSheet sheet,
        Optional<SignedConvention> convention,
        Optional<PeriodLock> lock,
        boolean taken) {}
