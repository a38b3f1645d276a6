package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.action.ActionSheets;
import fr.ctg.actionplan.action.WriteSheets;
import fr.ctg.actionplan.exchange.CsvTable;
import fr.ctg.actionplan.exchange.ImportChanges;
import fr.ctg.actionplan.exchange.ImportReport;
import fr.ctg.actionplan.exchange.LineError;
import fr.ctg.actionplan.exchange.TableRow;
import fr.ctg.actionplan.exchange.TableRow.CellRefused;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.Indicators;
import fr.ctg.actionplan.indicator.WriteDefinitions;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.problem.Refusal;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes in the table of a plan, in the transaction it is called in: all its sheets are written, and come to nothing if one of them is wrong. */
@ApplicationScoped
class ImportPlan {
    private static final Comparator<LineError> BY_PLACE =
            Comparator.comparing(LineError::line).thenComparing(LineError::code);

    private final Plans plans;
    private final ActionSheets sheets;
    private final Indicators indicators;
    private final WriteSheets writing;
    private final WriteDefinitions writingDefinitions;
    private final Validator validator;
    private final Calendar calendar;
    private final Caller caller;

    ImportPlan(
            Plans plans,
            ActionSheets sheets,
            Indicators indicators,
            WriteSheets writing,
            WriteDefinitions writingDefinitions,
            Validator validator,
            Calendar calendar,
            Caller caller) {
        this.plans = plans;
        this.sheets = sheets;
        this.indicators = indicators;
        this.writing = writing;
        this.writingDefinitions = writingDefinitions;
        this.validator = validator;
        this.calendar = calendar;
        this.caller = caller;
    }

    ImportChanges run(UUID planId, boolean workbook, byte[] file, @Nullable String reason, ImportReport report)
            throws IOException {
        var plan = plans.requireOpen(planId, caller.organisation(), calendar.today());
        caller.requireOrganisation(plan.keeperSiren());
        var lines = new Lines(plan.framework().titles(), report);
        if (workbook) {
            XlsxTable.read(file, SheetColumn.TABLE, lines);
        } else {
            CsvTable.read(new ByteArrayInputStream(file), SheetColumn.TABLE, lines);
        }
        return write(plan, lines, reason, report);
    }

    /** Sorts the lines by their sheet. */
    private static final class Lines implements TableRow.Reader {
        private final Map<String, String> framework;
        private final ImportReport report;
        private final Map<Integer, SheetLines> sheets = new TreeMap<>();

        Lines(Map<String, String> framework, ImportReport report) {
            this.framework = framework;
            this.report = report;
        }

        @Override
        public void unreadable(LineError error) {
            report.read();
            report.add(error);
        }

        @Override
        public void row(TableRow row) {
            report.read();
            try {
                var kind = kind(row);
                switch (kind) {
                    case ENJEU, AXE, OBJECTIF -> requireAsItIs(row);
                    case FICHE, CONTRIBUTEUR, ETAPE, INDICATEUR, CIBLE, BUDGET ->
                        sheets.computeIfAbsent(number(row), _ -> new SheetLines())
                                .add(kind, row);
                }
            } catch (CellRefused refused) {
                report.refuse(row.line(), refused.column(), refused);
            }
        }

        private static LineKind kind(TableRow row) {
            var word = row.requireText(SheetColumn.KIND.title()).strip();
            return Arrays.stream(LineKind.values())
                    .filter(kind -> kind.name().equalsIgnoreCase(word))
                    .findFirst()
                    .orElseThrow(() -> new CellRefused(
                            SheetColumn.KIND.title(), "word-unknown", Facts.of("known", List.of(LineKind.values()))));
        }

        private static int number(TableRow row) {
            return row.requireWhole(SheetColumn.SHEET.title());
        }

        private void requireAsItIs(TableRow row) {
            var code = row.requireText(SheetColumn.CODE.title()).strip();
            if (!row.requireText(SheetColumn.TITLE.title()).equals(framework.get(code))) {
                var column = framework.containsKey(code) ? SheetColumn.TITLE : SheetColumn.CODE;
                throw new CellRefused(column.title(), "framework-by-decision", Facts.of("code", code));
            }
        }
    }

    private ImportChanges write(Plan plan, Lines lines, @Nullable String reason, ImportReport report) {
        var known =
                sheets.ofPlan(plan.id()).stream().collect(Collectors.toMap(ActionSheet::number, Function.identity()));
        var defined =
                indicators.ofPlan(plan.id()).stream().collect(Collectors.toMap(Indicator::id, Function.identity()));
        long added = 0;
        long revised = 0;
        for (var entry : lines.sheets.entrySet()) {
            var said = entry.getValue();
            if (said.isSpoilt()) {
                continue;
            }
            if (!said.hasHead()) {
                report.add(
                        new LineError(said.anyLine(), SheetColumn.SHEET.title(), "sheet-line-missing", Facts.none()));
                continue;
            }
            try {
                var sheet = known.get(entry.getKey());
                if (sheet == null) {
                    added += add(plan, entry.getKey(), said, report) ? 1 : 0;
                } else {
                    revised += revise(plan, sheet, said, defined, reason, report) ? 1 : 0;
                }
            } catch (Refusal refused) {
                report.add(new ErrorPlace(said).of(refused));
            }
        }
        return new ImportChanges(added, revised, lines.sheets.size() - added - revised);
    }

    /** Those the plan has already, before its sheet is revised: it calls them as their definitions do. */
    private boolean redefine(
            ActionSheet sheet,
            SheetLines said,
            Map<UUID, Indicator> defined,
            @Nullable String reason,
            ImportReport report) {
        boolean changed = false;
        for (var named : sheet.indicators()) {
            var lines = said.definitions().get(named.code());
            var known = defined.get(named.id());
            if (lines != null && known != null) {
                changed |= isWritten(
                        lines,
                        report,
                        () -> writingDefinitions.redefineIfOther(
                                known, sheet, lines.read(), lines.definition(), reason));
            }
        }
        return changed;
    }

    private boolean define(ActionSheet sheet, SheetLines said, Map<UUID, Indicator> defined, ImportReport report) {
        boolean changed = false;
        for (var named : sheet.indicators()) {
            var lines = said.definitions().get(named.code());
            if (lines != null && !defined.containsKey(named.id())) {
                changed |= isWritten(lines, report, () -> {
                    lines.requireNew(named.id());
                    writingDefinitions.define(sheet, named.id(), lines.definition());
                    return true;
                });
            }
        }
        return changed;
    }

    private boolean isWritten(DefinitionLines lines, ImportReport report, BooleanSupplier write) {
        var violations = validator.validate(lines.definition());
        violations.stream().map(lines::of).sorted(BY_PLACE).forEach(report::add);
        if (!violations.isEmpty()) {
            return false;
        }
        try {
            return write.getAsBoolean();
        } catch (Refusal refused) {
            report.add(lines.of(refused));
            return false;
        }
    }

    private boolean add(Plan plan, int number, SheetLines said, ImportReport report) {
        if (said.revision() != null) {
            throw new NotFound("action-sheet", number);
        }
        var request = said.added(plan.id(), number);
        if (!isWellFormed(said, validator.validate(request), report)) {
            return false;
        }
        define(writing.add(plan, request), said, Map.of(), report);
        return true;
    }

    private boolean revise(
            Plan plan,
            ActionSheet sheet,
            SheetLines said,
            Map<UUID, Indicator> defined,
            @Nullable String reason,
            ImportReport report) {
        var read = said.revision();
        if (read == null) {
            throw new CellRefused(
                    SheetColumn.REVISION.title(),
                    "sheet-revised-meanwhile",
                    Facts.of("read", 0)
                            .and("current", writing.shown(sheet, true).revision()));
        }
        var request = said.revised(read, reason);
        // The budget is no part of a revision: what a new sheet would have to satisfy is asked of its lines too.
        var budget = said.added(plan.id(), sheet.number());
        if (!isWellFormed(said, validator.validate(request), report)
                || !isWellFormed(said, validator.validate(budget), report)) {
            return false;
        }
        var redefined = redefine(sheet, said, defined, reason, report);
        var content = writing.reviseIfOther(plan, sheet, request, defined.keySet());
        var added = define(sheet, said, defined, report);
        var money = writing.updateBudgetIfOther(sheet, said.budgetRevision(), said.budget());
        return redefined || content || added || money;
    }

    private static boolean isWellFormed(
            SheetLines said, Collection<? extends ConstraintViolation<?>> violations, ImportReport report) {
        violations.stream().map(new ErrorPlace(said)::of).sorted(BY_PLACE).forEach(report::add);
        return violations.isEmpty();
    }
}
