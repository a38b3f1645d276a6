package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.SignedConvention;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A measure with what decides who may see what of it, read in one statement. */
public record MeasureReading(
        Measure measure,
        Indicator indicator,
        Plan plan,
        @Nullable SignedConvention convention) {

    /** The partners see everything; everybody else what the secrecy of statistics leaves. */
    boolean isForPartner(Optional<String> organisation, LocalDate today) {
        return plan.isAffairOf(organisation, Optional.ofNullable(convention), today);
    }

    /** What was approved and is being corrected is, for now, no measure for the others. */
    boolean isWithdrawnFrom(Optional<String> organisation, LocalDate today) {
        return measure.status() != MeasureStatus.APPROVED && !isForPartner(organisation, today);
    }
}
