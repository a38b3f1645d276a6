package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.action.ActionSheetView;
import fr.ctg.actionplan.action.Pilot;
import fr.ctg.actionplan.framework.Framework;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A plan as lines of a table: its framework, then each sheet with what it holds. */
record PlanTable(Framework framework, List<ActionSheetView> sheets) {

    /** A line in the making. A cell is a text, a number, a date. */
    private static final class Line {
        private final Map<SheetColumn, Object> cells = new EnumMap<>(SheetColumn.class);

        Line(LineKind kind) {
            cells.put(SheetColumn.KIND, kind.name());
        }

        Line with(SheetColumn column, @Nullable Object value) {
            if (value != null) {
                cells.put(column, value);
            }
            return this;
        }
    }

    void lines(Consumer<Map<SheetColumn, Object>> to) {
        for (var stake : framework.stakes()) {
            to.accept(named(LineKind.ENJEU, stake.code(), stake.title()));
            for (var axis : stake.axes()) {
                to.accept(named(LineKind.AXE, axis.code(), axis.title()));
                axis.objectives().forEach(one -> to.accept(named(LineKind.OBJECTIF, one.code(), one.title())));
            }
        }
        sheets.forEach(sheet -> sheet(sheet, to));
    }

    private static Map<SheetColumn, Object> named(LineKind kind, String code, String title) {
        return new Line(kind).with(SheetColumn.CODE, code).with(SheetColumn.TITLE, title).cells;
    }

    private static void sheet(ActionSheetView sheet, Consumer<Map<SheetColumn, Object>> to) {
        var line = new Line(LineKind.FICHE)
                .with(SheetColumn.SHEET, sheet.number())
                .with(SheetColumn.REVISION, sheet.revision())
                .with(SheetColumn.TITLE, sheet.title())
                .with(SheetColumn.OBJECTIVES, String.join(" ", sheet.objectiveCodes()))
                .with(SheetColumn.TERRITORY, String.join(" ", sheet.territory()))
                .with(SheetColumn.AUDIENCE, sheet.audience())
                .with(SheetColumn.HOW, sheet.how())
                .with(SheetColumn.DEADLINES, sheet.deadlines())
                .with(SheetColumn.STARTS_ON, sheet.startsOn())
                .with(SheetColumn.ENDS_ON, sheet.endsOn())
                .with(SheetColumn.MEANS, sheet.means())
                .with(SheetColumn.BUDGET_REVISION, sheet.budgetRevision())
                .with(SheetColumn.DEMONSTRATION, Words.YES_NO.get(sheet.demonstration()));
        if (sheet.pilot() != null) {
            line.with(SheetColumn.PILOT, sheet.pilot().siren());
            person(line, sheet.pilot().elected(), SheetColumn.ELECTED_FUNCTION, SheetColumn.ELECTED_NAME);
            person(line, sheet.pilot().technical(), SheetColumn.TECHNICAL_FUNCTION, SheetColumn.TECHNICAL_NAME);
        }
        to.accept(line.cells);
        for (var contributor : sheet.contributors()) {
            to.accept(of(LineKind.CONTRIBUTEUR, sheet).with(SheetColumn.TITLE, contributor).cells);
        }
        for (var step : sheet.steps()) {
            to.accept(of(LineKind.ETAPE, sheet)
                    .with(SheetColumn.TITLE, step.title())
                    .with(SheetColumn.ENDS_ON, step.dueOn())
                    .with(SheetColumn.DONE_ON, step.doneOn())
                    .cells);
        }
        for (var indicator : sheet.indicators()) {
            to.accept(of(LineKind.INDICATEUR, sheet)
                    .with(SheetColumn.CODE, indicator.code())
                    .with(SheetColumn.TITLE, indicator.title())
                    .with(SheetColumn.UNIT, indicator.unit())
                    .with(SheetColumn.INDICATOR_KIND, Words.INDICATORS.get(indicator.kind()))
                    .cells);
        }
        for (var budget : sheet.budget()) {
            to.accept(of(LineKind.BUDGET, sheet)
                    .with(SheetColumn.YEAR, budget.year())
                    .with(SheetColumn.FUNDER, budget.funder())
                    .with(SheetColumn.FUNDER_SIREN, budget.funderSiren())
                    .with(SheetColumn.FUNDING, Words.FUNDING.get(budget.funding()))
                    .with(SheetColumn.PLANNED, budget.planned())
                    .with(SheetColumn.COMMITTED, budget.committed())
                    .with(SheetColumn.SPENT, budget.spent())
                    .cells);
        }
    }

    private static Line of(LineKind kind, ActionSheetView sheet) {
        return new Line(kind).with(SheetColumn.SHEET, sheet.number());
    }

    private static void person(Line line, Pilot.@Nullable Person person, SheetColumn function, SheetColumn name) {
        if (person != null) {
            line.with(function, person.function()).with(name, person.name());
        }
    }
}
