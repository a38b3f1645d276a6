package fr.ctg.actionplan.bulk;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.Period;
import fr.ctg.actionplan.measure.Measure;
import fr.ctg.actionplan.measure.MeasureNotAllowed;
import fr.ctg.actionplan.measure.Measures;
import fr.ctg.actionplan.measure.MeasuringCommunes;
import fr.ctg.actionplan.measure.PeriodLock;
import fr.ctg.actionplan.measure.RecordMeasure;
import fr.ctg.actionplan.plan.BegunPlan;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Takes a file of measures over, whole or not at all, in the transaction of its caller, who holds the plan's row. */
@ApplicationScoped
class TakeOverMeasures {
    private static final int BATCH = 1_000;
    private static final int FIRST_ERRORS = 20;
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final MeasureImports imports;
    private final Measures measures;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final ObjectMapper json;
    private final Validator validator;

    TakeOverMeasures(
            MeasureImports imports,
            Measures measures,
            AuditTrail audit,
            Calendar calendar,
            ObjectMapper json,
            Validator validator) {
        this.imports = imports;
        this.measures = measures;
        this.audit = audit;
        this.calendar = calendar;
        this.json = json;
        this.validator = validator;
    }

    /** What the plan's trail says of a file: the rows and their fingerprint stand for an entry each. */
    record MeasuresImported(
            UUID planId, UUID importId, long measures, boolean submitted, String fileSha256, String contentSha256) {}

    /** {@code forAll}: the author measures for every commune, not for itself alone. */
    void from(InputStream file, MeasureImport sent, BegunPlan begun, boolean forAll) {
        imports.getEntityManager().unwrap(Session.class).doWork(connection -> {
            var run = new Run(sent, begun, forAll, new DigestInputStream(file, Digests.sha256()));
            try {
                run.read(connection);
            } catch (RuntimeException | SQLException failed) {
                if (!(failed instanceof ImportRefused)) {
                    run.end(ImportStatus.FAILED, null);
                }
                throw failed;
            }
        });
    }

    private final class Run {
        private final MeasureImport sent;
        private final BegunPlan begun;
        private final boolean forAll;
        private final DigestInputStream file;
        private final Instant now = calendar.now();
        private final LocalDate today = calendar.today();
        private final Map<UUID, Measured> measured = new HashMap<>();
        private final Places before = new Places();
        private final Optional<PeriodLock> lock;
        private final List<LineError> found = new ArrayList<>();
        private final List<LineError> first = new ArrayList<>();
        private long lines;
        private long errors;
        private Instant told = now;

        Run(MeasureImport sent, BegunPlan begun, boolean forAll, DigestInputStream file) {
            this.sent = sent;
            this.begun = begun;
            this.forAll = forAll;
            this.file = file;
            this.lock = measures.lockOf(sent.planId());
            imports.indicatorsOf(sent.planId())
                    .forEach(row -> measured.put(
                            MeasureImports.indicator(row).id(),
                            new Measured(MeasureImports.indicator(row), (ActionSheet) row[1])));
            imports.eachMeasured(
                    sent.planId(), place -> before.take((UUID) place[0], (String) place[1], (String) place[2]));
        }

        void read(Connection connection) throws SQLException {
            var inTheFile = new Places();
            var copy = sent.dryRun() ? null : new MeasureCopy(connection, json.writer(), sent.id());
            for (var all = sent.format().lines(file, json); all.hasNext(); ) {
                var line = all.next();
                var measure = line.measure() == null ? unreadable(line) : measure(line, line.measure(), inTheFile);
                lines++;
                if (copy != null && errors > 0) {
                    copy.giveUp();
                    copy = null;
                }
                if (copy != null && measure != null) {
                    copy.write(measure);
                }
                tellNow(false);
            }
            if (errors > 0) {
                end(ImportStatus.REFUSED, null);
                throw new ImportRefused(sent.id(), lines, errors, first);
            }
            if (copy == null) {
                end(ImportStatus.CHECKED, null);
                return;
            }
            var content = copy.end();
            audit.append(
                    sent.planId(),
                    new MeasuresImported(sent.planId(), sent.id(), lines, sent.submitted(), fileHash(), content));
            end(ImportStatus.APPLIED, content);
        }

        private @Nullable Measure unreadable(Line line) {
            line.errors().forEach(this::error);
            return null;
        }

        private @Nullable Measure measure(Line line, RecordMeasure request, Places inTheFile) {
            var violations = validator.validate(request);
            if (!violations.isEmpty()) {
                violations.forEach(violation -> error(new LineError(
                        line.number(), violation.getPropertyPath().toString(), "invalid-value", Facts.none())));
                return null;
            }
            var of = measured.get(request.indicatorId());
            if (of == null) {
                error(new LineError(
                        line.number(),
                        "indicatorId",
                        "indicator-not-of-the-plan",
                        Facts.of("indicator", request.indicatorId())));
                return null;
            }
            try {
                if (!forAll && !sent.authorSiren().equals(request.communeSiren())) {
                    throw MeasureNotAllowed.notItsAuthor(sent.authorSiren());
                }
                of.requireFollowed();
                var measure = new Measure(
                        NewId.next(),
                        of.indicator(),
                        request,
                        of.communes(request.period()),
                        lock,
                        sent.authorSiren(),
                        now,
                        today);
                of.requireMet(measure.period());
                if (sent.submitted()) {
                    measure.submit(of.indicator(), lock);
                }
                var commune = measure.communeSiren().orElse(null);
                if (!before.isFree(measure.indicatorId(), measure.period(), commune)) {
                    throw MeasureNotAllowed.exists(of.indicator().code(), measure.period());
                }
                if (!inTheFile.take(measure.indicatorId(), measure.period(), commune)) {
                    error(new LineError(
                            line.number(),
                            "period",
                            "measure-twice-in-the-file",
                            Facts.of("code", of.indicator().code()).and("period", measure.period())));
                    return null;
                }
                return measure;
            } catch (Refusal refusal) {
                error(LineError.of(line.number(), refusal));
                return null;
            }
        }

        private void error(LineError error) {
            found.add(error);
            if (first.size() < FIRST_ERRORS) {
                first.add(error);
            }
            errors++;
        }

        /** Now and then, so that who waits sees it move and memory holds a thousand errors at most. */
        private void tellNow(boolean anyway) {
            var due = found.size() >= BATCH
                    || (lines % BATCH == 0 && told.plus(OFTEN).isBefore(calendar.now()));
            if (anyway || due) {
                told = calendar.now();
                imports.tell(sent.id(), found, errors - found.size(), news -> news.advance(lines, errors, told));
                found.clear();
            }
        }

        private void end(ImportStatus as, @Nullable String content) {
            imports.tell(sent.id(), found, errors - found.size(), news -> {
                news.advance(lines, errors, calendar.now());
                news.end(as, fileHash(), content, calendar.now());
            });
            found.clear();
        }

        private @Nullable String fileHash;

        private String fileHash() {
            if (fileHash == null) {
                fileHash = Digests.hex(file.getMessageDigest());
            }
            return fileHash;
        }

        /** An indicator, and who is expected to measure it when. */
        private final class Measured {
            private final Indicator indicator;
            private final ActionSheet sheet;
            private final Map<String, Set<String>> communes = new HashMap<>();

            Measured(Indicator indicator, ActionSheet sheet) {
                this.indicator = indicator;
                this.sheet = sheet;
            }

            Indicator indicator() {
                return indicator;
            }

            void requireFollowed() {
                sheet.requireMeasurable();
            }

            void requireMet(String period) {
                MeasuringCommunes.requireMet(
                        begun.convention(), new Period(indicator.definition().frequency(), period));
            }

            Set<String> communes(String period) {
                return communes.computeIfAbsent(
                        period,
                        text -> new HashSet<>(MeasuringCommunes.of(
                                sheet,
                                begun.convention(),
                                new Period(indicator.definition().frequency(), text),
                                today)));
            }
        }
    }
}
