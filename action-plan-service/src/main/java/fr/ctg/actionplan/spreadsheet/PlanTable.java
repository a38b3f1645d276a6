package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.action.ActionSheetView;
import fr.ctg.actionplan.action.Pilot;
import fr.ctg.actionplan.action.SheetIndicator;
import fr.ctg.actionplan.framework.Framework;
import fr.ctg.actionplan.indicator.Definition;
import fr.ctg.actionplan.indicator.MeasuredValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A plan as lines of a table: its framework, then each sheet with what it holds. */
record PlanTable(Framework framework, List<ActionSheetView> sheets, Map<UUID, Measured> measured) {

    /** How an indicator is measured, as this reader may know it. */
    record Measured(int version, Definition definition) {}

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
        return new TableLine(kind)
                .with(SheetColumn.CODE, code)
                .with(SheetColumn.TITLE, title)
                .cells();
    }

    private void sheet(ActionSheetView sheet, Consumer<Map<SheetColumn, Object>> to) {
        var line = new TableLine(LineKind.FICHE)
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
        to.accept(line.cells());
        for (var contributor : sheet.contributors()) {
            to.accept(of(LineKind.CONTRIBUTEUR, sheet)
                    .with(SheetColumn.TITLE, contributor)
                    .cells());
        }
        for (var step : sheet.steps()) {
            to.accept(of(LineKind.ETAPE, sheet)
                    .with(SheetColumn.TITLE, step.title())
                    .with(SheetColumn.ENDS_ON, step.dueOn())
                    .with(SheetColumn.DONE_ON, step.doneOn())
                    .cells());
        }
        for (var indicator : sheet.indicators()) {
            indicator(sheet, indicator, to);
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
                    .cells());
        }
    }

    private void indicator(ActionSheetView sheet, SheetIndicator named, Consumer<Map<SheetColumn, Object>> to) {
        var line = of(LineKind.INDICATEUR, sheet)
                .with(SheetColumn.CODE, named.code())
                .with(SheetColumn.TITLE, named.title())
                .with(SheetColumn.UNIT, named.unit())
                .with(SheetColumn.INDICATOR_KIND, Words.INDICATORS.get(named.kind()));
        var known = measured.get(named.id());
        if (known == null) {
            to.accept(line.cells());
            return;
        }
        var definition = known.definition();
        var baseline = definition.baseline();
        line.with(SheetColumn.DEFINITION, known.version())
                .with(SheetColumn.TYPE, Words.TYPES.get(definition.type()))
                .with(SheetColumn.DIRECTION, Words.DIRECTIONS.get(definition.direction()))
                .with(SheetColumn.FREQUENCY, Words.FREQUENCIES.get(definition.frequency()))
                .with(SheetColumn.SOURCE, definition.source())
                .with(SheetColumn.MINIMUM, definition.minimum())
                .with(SheetColumn.MAXIMUM, definition.maximum())
                .with(SheetColumn.CUMULATIVE, Words.YES_NO.get(definition.cumulative()))
                .with(SheetColumn.BY_COMMUNE, Words.YES_NO.get(definition.byCommune()))
                .with(SheetColumn.COUNTS_PEOPLE, Words.YES_NO.get(definition.countsPeople()))
                .with(
                        SheetColumn.APPROVERS,
                        definition.approvers().isEmpty()
                                ? null
                                : definition.approvers().stream()
                                        .map(Words.APPROVERS::get)
                                        .collect(Collectors.joining(" ")));
        if (baseline != null) {
            line.with(SheetColumn.BASELINE_ON, baseline.on())
                    .with(SheetColumn.BASELINE_MISSING, baseline.notAvailable());
            value(line, baseline.value());
        }
        to.accept(line.cells());
        for (var target : definition.targets()) {
            to.accept(of(LineKind.CIBLE, sheet)
                    .with(SheetColumn.CODE, named.code())
                    .with(SheetColumn.YEAR, target.year())
                    .with(SheetColumn.TARGET, target.number() == null ? target.date() : target.number())
                    .cells());
        }
    }

    private static void value(TableLine line, @Nullable MeasuredValue value) {
        if (value != null) {
            line.with(SheetColumn.BASELINE, value.number())
                    .with(SheetColumn.BASELINE, value.numerator())
                    .with(SheetColumn.BASELINE_DENOMINATOR, value.denominator())
                    .with(SheetColumn.BASELINE, value.yes() == null ? null : Words.YES_NO.get(value.yes()))
                    .with(SheetColumn.BASELINE, value.date())
                    .with(SheetColumn.BASELINE, value.level());
        }
    }

    private static TableLine of(LineKind kind, ActionSheetView sheet) {
        return new TableLine(kind).with(SheetColumn.SHEET, sheet.number());
    }

    private static void person(TableLine line, Pilot.@Nullable Person person, SheetColumn function, SheetColumn name) {
        if (person != null) {
            line.with(function, person.function()).with(name, person.name());
        }
    }
}
