package fr.ctg.actionplan.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.exchange.ImportChanges;
import fr.ctg.actionplan.exchange.ImportRefused;
import fr.ctg.actionplan.exchange.ImportReport;
import fr.ctg.actionplan.exchange.LineError;
import fr.ctg.actionplan.measure.RecordMeasure;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes in a file of measures, in the transaction it is called in. */
@ApplicationScoped
class ImportMeasures {
    private final MeasuringPlans plans;
    private final DataSource database;
    private final Validator validator;
    private final ObjectMapper json;
    private final Calendar calendar;

    ImportMeasures(
            MeasuringPlans plans, DataSource database, Validator validator, ObjectMapper json, Calendar calendar) {
        this.plans = plans;
        this.database = database;
        this.validator = validator;
        this.json = json;
        this.calendar = calendar;
    }

    /** What is asked of an import of measures. */
    record Asked(UUID planId, Optional<String> organisation, LineRules.Author author, boolean submit, boolean dryRun) {}

    ImportChanges run(Asked asked, Function<MeasuringPlan, MeasureLines> format, InputStream file, ImportReport report)
            throws IOException {
        var plan = plans.asSeenBy(asked.planId(), asked.organisation());
        var lines = format.apply(plan);
        try (var connection = database.getConnection()) {
            var rules = new LineRules(
                    plan,
                    MeasuringPlans.existing(connection, asked.planId()),
                    validator,
                    asked.author(),
                    calendar.now(),
                    calendar.today());
            if (asked.dryRun()) {
                lines.read(file, new Checked(rules, lines, null, report));
            } else {
                stage(file, rules, lines, report, connection);
                if (report.isClean()) {
                    apply(asked, plan, report, connection);
                }
            }
            return new ImportChanges(report.isClean() ? report.lines() : 0, 0, 0);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void stage(
            InputStream file, LineRules rules, MeasureLines lines, ImportReport report, Connection connection)
            throws SQLException, IOException {
        try (var staged = new StagedMeasures(connection, report.importId(), json)) {
            lines.read(file, new Checked(rules, lines, staged, report));
            staged.end();
        }
    }

    /** Nobody else measures once the plan is locked, so what the lines were held against is looked at once more. */
    private void apply(Asked asked, MeasuringPlan plan, ImportReport report, Connection connection)
            throws SQLException {
        if (!plan.isAsItWas(plans.locked(asked.planId(), asked.organisation()))) {
            throw ImportRefused.changedMeanwhile();
        }
        plans.apply(connection, report.importId(), plan.id(), asked, calendar.now());
    }

    /** Checks each line as it comes; the first wrong one ends all writing, and the reading goes on for the others. */
    private record Checked(
            LineRules rules, MeasureLines lines, @Nullable StagedMeasures staged, ImportReport report)
            implements MeasureLines.Reader {
        @Override
        public void line(long line, RecordMeasure said) {
            report.read();
            try {
                var measure = rules.require(said);
                if (staged != null && report.isClean()) {
                    staged.add(line, measure, said);
                }
            } catch (LineRules.NotWellFormed refused) {
                report.refuse(line, lines.nameOf(refused.field()), refused);
            } catch (Refusal refused) {
                report.refuse(line, lines.nameOf(MeasureField.of(refused.code())), refused);
            }
        }

        @Override
        public void unreadable(long line, @Nullable String column, String code, Facts facts) {
            report.read();
            report.add(new LineError(line, column, code, facts));
        }
    }
}
