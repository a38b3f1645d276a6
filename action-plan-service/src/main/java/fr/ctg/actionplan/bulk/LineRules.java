package fr.ctg.actionplan.bulk;

import fr.ctg.actionplan.exchange.LineError;
import fr.ctg.actionplan.indicator.Period;
import fr.ctg.actionplan.measure.Measure;
import fr.ctg.actionplan.measure.MeasureNotAllowed;
import fr.ctg.actionplan.measure.RecordMeasure;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.FailureTranslation;
import fr.ctg.platform.problem.Refusal;
import fr.ctg.platform.storage.NewId;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Holds one line after the other against the rules of a measure recorded by hand. */
final class LineRules {
    private final MeasuringPlan plan;
    private final Places existing;
    private final Places inFile = new Places();
    private final Validator validator;
    private final Author author;
    private final Instant now;
    private final LocalDate today;

    /** {@code forAll}: the keeper of the plan, who measures for every commune. */
    record Author(String siren, boolean forAll) {
        void require(@Nullable String communeSiren) {
            if (!forAll && !siren.equals(communeSiren)) {
                throw MeasureNotAllowed.notItsAuthor(siren);
            }
        }
    }

    LineRules(MeasuringPlan plan, Places existing, Validator validator, Author author, Instant now, LocalDate today) {
        this.plan = plan;
        this.existing = existing;
        this.validator = validator;
        this.author = author;
        this.now = now;
        this.today = today;
    }

    /** A constraint of the request that a line does not meet. */
    static final class NotWellFormed extends Refusal {
        private final MeasureField field;

        NotWellFormed(MeasureField field, String code, Facts facts) {
            super(Kind.INVALID, code, facts);
            this.field = field;
        }

        MeasureField field() {
            return field;
        }

        static NotWellFormed of(ConstraintViolation<RecordMeasure> violation) {
            var path = violation.getPropertyPath().toString();
            return new NotWellFormed(
                    MeasureField.ofProperty(path.substring(path.lastIndexOf('.') + 1)),
                    FailureTranslation.codeOf(violation),
                    LineError.limits(violation));
        }
    }

    /** The measure of a line that breaks no rule. */
    Measure require(RecordMeasure line) {
        for (var violation : validator.validate(line)) {
            throw NotWellFormed.of(violation);
        }
        requireStorable(line);
        var measured = plan.require(line.indicatorId());
        measured.sheet().requireMeasurable();
        author.require(line.communeSiren());
        var period = new Period(measured.indicator().definition().frequency(), line.period());
        var measure = new Measure(
                NewId.next(),
                measured.indicator(),
                line,
                plan.communesOf(measured, period),
                plan.lock(),
                author.siren(),
                now,
                today);
        plan.requireMet(period);
        if (existing.isTaken(line.indicatorId(), period, line.communeSiren())) {
            throw MeasureNotAllowed.exists(measured.indicator().code(), period.text());
        }
        if (!inFile.take(line.indicatorId(), period, line.communeSiren())) {
            throw new NotWellFormed(MeasureField.PERIOD, "measure-twice-in-file", Facts.of("period", period.text()));
        }
        return measure;
    }

    /** A text the database cannot keep would end the whole file without naming its line. */
    private static void requireStorable(RecordMeasure line) {
        requireStorable(MeasureField.NOT_AVAILABLE, line.content().notAvailable());
        requireStorable(MeasureField.COMMENT, line.content().comment());
        requireStorable(MeasureField.REASON, line.reason());
    }

    private static void requireStorable(MeasureField field, @Nullable String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw new NotWellFormed(field, "unreadable-value", Facts.none());
        }
    }
}
