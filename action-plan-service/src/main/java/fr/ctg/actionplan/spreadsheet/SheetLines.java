package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.action.BudgetLine;
import fr.ctg.actionplan.action.CreateActionSheet;
import fr.ctg.actionplan.action.NewIndicator;
import fr.ctg.actionplan.action.Pilot;
import fr.ctg.actionplan.action.ReviseActionSheet;
import fr.ctg.actionplan.action.Step;
import fr.ctg.actionplan.exchange.TableRow;
import fr.ctg.actionplan.exchange.TableRow.CellRefused;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The lines that speak of one sheet, each cell read as what it holds. */
final class SheetLines {
    private final Map<LineKind, List<Long>> lines = new EnumMap<>(LineKind.class);
    private final List<String> contributors = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<NewIndicator> indicators = new ArrayList<>();
    private final List<BudgetLine> budget = new ArrayList<>();
    private final Map<String, DefinitionLines> definitions = new LinkedHashMap<>();
    private @Nullable Head head;
    private boolean spoilt;

    /** What the line of the sheet itself says. */
    private record Head(
            @Nullable Integer revision,
            int budgetRevision,
            String title,
            Set<String> objectives,
            Set<String> territory,
            @Nullable String audience,
            @Nullable String how,
            @Nullable String deadlines,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable String means,
            @Nullable Pilot pilot,
            boolean demonstration) {}

    void add(LineKind kind, TableRow row) {
        try {
            take(kind, row);
        } catch (CellRefused refused) {
            spoilt = true;
            throw refused;
        }
        lines.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row.line());
    }

    /** One of its lines was refused: what the others say is not the whole of it, and is not judged. */
    boolean isSpoilt() {
        return spoilt;
    }

    private void take(LineKind kind, TableRow row) {
        switch (kind) {
            case FICHE -> {
                if (head != null) {
                    throw new CellRefused(SheetColumn.SHEET.title(), "sheet-twice", Facts.none());
                }
                head = head(row);
            }
            case CONTRIBUTEUR -> contributors.add(required(row, SheetColumn.TITLE));
            case ETAPE -> steps.add(step(row));
            case INDICATEUR -> {
                var named = new NewIndicator(
                        required(row, SheetColumn.CODE),
                        required(row, SheetColumn.TITLE),
                        required(row, SheetColumn.UNIT),
                        Words.require(row, SheetColumn.INDICATOR_KIND, Words.INDICATORS));
                indicators.add(named);
                var definition = DefinitionLines.of(row, named);
                if (definition != null) {
                    definitions.put(named.code(), definition);
                }
            }
            case CIBLE -> {
                var definition = definitions.get(required(row, SheetColumn.CODE));
                if (definition == null) {
                    throw new CellRefused(SheetColumn.CODE.title(), "target-of-nothing", Facts.none());
                }
                definition.addTarget(row);
            }
            case BUDGET -> budget.add(budgetLine(row));
            case ENJEU, AXE, OBJECTIF -> throw new IllegalArgumentException("not of a sheet: " + kind);
        }
    }

    private static Head head(TableRow row) {
        var budgetRevision = row.whole(SheetColumn.BUDGET_REVISION.title());
        return new Head(
                row.whole(SheetColumn.REVISION.title()),
                budgetRevision == null ? 0 : budgetRevision,
                required(row, SheetColumn.TITLE),
                words(row, SheetColumn.OBJECTIVES),
                words(row, SheetColumn.TERRITORY),
                text(row, SheetColumn.AUDIENCE),
                text(row, SheetColumn.HOW),
                text(row, SheetColumn.DEADLINES),
                row.date(SheetColumn.STARTS_ON.title()),
                row.date(SheetColumn.ENDS_ON.title()),
                text(row, SheetColumn.MEANS),
                pilot(row),
                Words.isYes(row, SheetColumn.DEMONSTRATION));
    }

    private static Set<String> words(TableRow row, SheetColumn column) {
        var cell = text(row, column);
        return cell == null || cell.isBlank()
                ? Set.of()
                : new LinkedHashSet<>(List.of(cell.strip().split("[\\s,;]+")));
    }

    private static @Nullable Pilot pilot(TableRow row) {
        var elected = person(row, SheetColumn.ELECTED_FUNCTION, SheetColumn.ELECTED_NAME);
        var technical = person(row, SheetColumn.TECHNICAL_FUNCTION, SheetColumn.TECHNICAL_NAME);
        if (elected == null && technical == null && !row.isWritten(SheetColumn.PILOT.title())) {
            return null;
        }
        return new Pilot(required(row, SheetColumn.PILOT), elected, technical);
    }

    private static Pilot.@Nullable Person person(TableRow row, SheetColumn function, SheetColumn name) {
        return row.isWritten(function.title()) || row.isWritten(name.title())
                ? new Pilot.Person(required(row, function), text(row, name))
                : null;
    }

    private static Step step(TableRow row) {
        return new Step(
                required(row, SheetColumn.TITLE),
                row.requireDate(SheetColumn.ENDS_ON.title()),
                row.date(SheetColumn.DONE_ON.title()));
    }

    private static BudgetLine budgetLine(TableRow row) {
        return new BudgetLine(
                row.requireWhole(SheetColumn.YEAR.title()),
                required(row, SheetColumn.FUNDER),
                text(row, SheetColumn.FUNDER_SIREN),
                Words.require(row, SheetColumn.FUNDING, Words.FUNDING),
                row.number(SheetColumn.PLANNED.title()),
                row.number(SheetColumn.COMMITTED.title()),
                row.number(SheetColumn.SPENT.title()));
    }

    private static String required(TableRow row, SheetColumn column) {
        return row.requireText(column.title());
    }

    private static @Nullable String text(TableRow row, SheetColumn column) {
        return row.text(column.title());
    }

    boolean hasHead() {
        return head != null;
    }

    /** Absent when the sheet is new to its author. */
    @Nullable Integer revision() {
        return required().revision();
    }

    int budgetRevision() {
        return required().budgetRevision();
    }

    List<BudgetLine> budget() {
        return budget;
    }

    /** By the code of their indicator, where the file says how it is measured. */
    Map<String, DefinitionLines> definitions() {
        return definitions;
    }

    private Head required() {
        if (head == null) {
            throw new IllegalStateException("without its own line");
        }
        return head;
    }

    CreateActionSheet added(UUID planId, int number) {
        var said = required();
        return new CreateActionSheet(
                planId,
                number,
                said.title(),
                said.objectives(),
                said.how(),
                said.deadlines(),
                contributors,
                said.means(),
                indicators,
                said.demonstration(),
                said.territory(),
                said.audience(),
                said.startsOn(),
                said.endsOn(),
                steps,
                said.pilot(),
                budget);
    }

    ReviseActionSheet revised(int read, @Nullable String reason) {
        var said = required();
        return new ReviseActionSheet(
                read,
                reason,
                said.title(),
                said.objectives(),
                said.how(),
                said.deadlines(),
                contributors,
                said.means(),
                indicators,
                said.territory(),
                said.audience(),
                said.startsOn(),
                said.endsOn(),
                steps,
                said.pilot());
    }

    /** The line of a part of the sheet, {@code rank} counting from 0; the sheet's own when there is none. */
    long line(LineKind kind, int rank) {
        var known = lines.getOrDefault(kind, List.of());
        return rank < known.size() ? known.get(rank) : anyLine();
    }

    long anyLine() {
        return lines.containsKey(LineKind.FICHE)
                ? lines.get(LineKind.FICHE).getFirst()
                : lines.values().stream().mapToLong(List::getFirst).min().orElse(1);
    }

    /** The rank of the last part for which something holds: the one that repeats another. */
    int lastStep(String title) {
        return last(steps.stream().map(Step::title).toList(), title);
    }

    int lastIndicator(String code) {
        return last(indicators.stream().map(NewIndicator::code).toList(), code);
    }

    int lastBudget(String year, String funder) {
        return last(
                budget.stream().map(line -> line.year() + " " + line.funder()).toList(), year + " " + funder);
    }

    private static int last(List<String> all, String one) {
        return Math.max(0, all.lastIndexOf(one));
    }
}
