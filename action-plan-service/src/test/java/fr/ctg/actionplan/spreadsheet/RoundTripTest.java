package fr.ctg.actionplan.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.actionplan.Always;
import fr.ctg.actionplan.action.ActionSheetView;
import fr.ctg.actionplan.action.BudgetLine;
import fr.ctg.actionplan.action.IndicatorKind;
import fr.ctg.actionplan.action.NewIndicator;
import fr.ctg.actionplan.action.Pilot;
import fr.ctg.actionplan.action.SheetIndicator;
import fr.ctg.actionplan.action.SheetStage;
import fr.ctg.actionplan.action.SheetStatus;
import fr.ctg.actionplan.action.Step;
import fr.ctg.actionplan.exchange.CsvTable;
import fr.ctg.actionplan.exchange.LineError;
import fr.ctg.actionplan.exchange.TableRow;
import fr.ctg.actionplan.framework.Framework;
import fr.ctg.actionplan.indicator.Approver;
import fr.ctg.actionplan.indicator.Baseline;
import fr.ctg.actionplan.indicator.Definition;
import fr.ctg.actionplan.indicator.Direction;
import fr.ctg.actionplan.indicator.Frequency;
import fr.ctg.actionplan.indicator.IndicatorType;
import fr.ctg.actionplan.indicator.MeasuredValue;
import fr.ctg.actionplan.indicator.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whatever people write in a sheet, it comes back from a file as it was. */
class RoundTripTest {
    private static final UUID PLAN = new UUID(0, 1);

    @Always
    void givesBackFromCsvWhatItWasGiven(@ForAll("texts") List<String> texts, @ForAll("amounts") BigDecimal amount)
            throws IOException {
        comesBack(texts, amount, false);
    }

    @Always
    void givesBackFromXlsxWhatItWasGiven(@ForAll("texts") List<String> texts, @ForAll("amounts") BigDecimal amount)
            throws IOException {
        comesBack(texts, amount, true);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        var letters =
                Arbitraries.of("a", "é", "=", "+", "-", "@", "'", "\"", ";", ",", "\n", "\t", " ", "1", "😀", "<&>");
        var text = Combinators.combine(
                        letters.list().ofMaxSize(6).map(parts -> String.join("", parts)),
                        Arbitraries.of("x", "=", "'", "ç"))
                .as(String::concat);
        return text.list().ofSize(9);
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("999999999999.99"))
                .ofScale(2);
    }

    @Always
    void givesBackHowAnIndicatorIsMeasured(@ForAll("definitions") Definition definition, @ForAll boolean workbook)
            throws IOException {
        var named = new SheetIndicator(new UUID(0, 3), "I1", definition.title(), definition.unit(), definition.kind());
        var table = new PlanTable(
                new Framework(List.of()),
                List.of(sheet(Collections.nCopies(9, "x"), BigDecimal.ONE, named)),
                Map.of(named.id(), new PlanTable.Measured(4, definition)));
        var lines = Objects.requireNonNull(read(table, workbook).definitions().get("I1"));
        assertEquals(4, lines.read());
        assertTrue(
                lines.definition().saysTheSameAs(definition), () -> definition + " came back as " + lines.definition());
    }

    @Provide
    Arbitrary<Definition> definitions() {
        return Arbitraries.of(IndicatorType.class).flatMap(type -> Combinators.combine(
                        texts().map(List::getFirst),
                        values(type).injectNull(0.3),
                        targets(type),
                        Arbitraries.of(true, false),
                        Arbitraries.of(Frequency.class),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(Approver.class).set().map(List::copyOf))
                .as((text, value, targets, yes, frequency, direction, approvers) -> new Definition(
                        text,
                        text,
                        IndicatorKind.RESULT,
                        type,
                        direction,
                        frequency,
                        text,
                        value == null && yes
                                ? null
                                : new Baseline(LocalDate.of(2021, 12, 31), value, value == null ? text : null),
                        targets,
                        yes ? BigDecimal.ZERO : null,
                        yes ? new BigDecimal("1234.50") : null,
                        yes,
                        !yes,
                        yes,
                        approvers)));
    }

    private Arbitrary<MeasuredValue> values(IndicatorType type) {
        return switch (type) {
            case NUMBER, AMOUNT -> amounts().map(MeasuredValue::ofNumber);
            case PERCENTAGE, RATIO -> amounts().map(amount -> MeasuredValue.ofParts(amount, new BigDecimal("60.0")));
            case YES_NO -> Arbitraries.of(true, false).map(MeasuredValue::ofYes);
            case DATE -> Arbitraries.of(LocalDate.of(2022, 1, 31)).map(MeasuredValue::ofDate);
            case SCALE -> Arbitraries.integers().between(0, 5).map(MeasuredValue::ofLevel);
        };
    }

    private Arbitrary<List<Target>> targets(IndicatorType type) {
        return Combinators.combine(Arbitraries.integers().between(2022, 2030), amounts())
                .as((year, amount) -> type == IndicatorType.DATE
                        ? new Target(year, null, LocalDate.of(year, 1, 1))
                        : new Target(year, amount, null))
                .list()
                .ofMaxSize(4)
                .uniqueElements(Target::year);
    }

    private static void comesBack(List<String> texts, BigDecimal amount, boolean workbook) throws IOException {
        var sheet = sheet(texts, amount);
        var said = read(new PlanTable(new Framework(List.of()), List.of(sheet), Map.of()), workbook);
        assertEquals(Map.of(), said.definitions());
        var back = said.revised(sheet.revision(), "motif");
        assertEquals(sheet.title(), back.title());
        assertEquals(Set.copyOf(sheet.objectiveCodes()), back.objectiveCodes());
        assertEquals(Set.copyOf(sheet.territory()), back.territory());
        assertEquals(sheet.audience(), back.audience());
        assertEquals(sheet.how(), back.how());
        assertEquals(sheet.deadlines(), back.deadlines());
        assertEquals(sheet.means(), back.means());
        assertEquals(sheet.startsOn(), back.startsOn());
        assertEquals(sheet.contributors(), back.contributors());
        assertEquals(sheet.steps(), back.steps());
        assertEquals(sheet.pilot(), back.pilot());
        assertEquals(
                sheet.indicators().stream()
                        .map(one -> new NewIndicator(one.code(), one.title(), one.unit(), one.kind()))
                        .toList(),
                back.indicators());
        var money = said.budget().getFirst().planned();
        assertEquals(0, amount.compareTo(money), () -> amount + " came back as " + money);
        assertEquals(
                sheet.budget().getFirst().funder(), said.budget().getFirst().funder());
        assertEquals(sheet.revision(), said.revision());
        assertEquals(sheet.budgetRevision(), said.budgetRevision());
    }

    private static SheetLines read(PlanTable table, boolean workbook) throws IOException {
        var said = new SheetLines();
        var reader = new TableRow.Reader() {
            @Override
            public void row(TableRow row) {
                said.add(LineKind.valueOf(row.requireText("nature")), row);
            }

            @Override
            public void unreadable(LineError error) {
                throw new AssertionError(error);
            }
        };
        if (workbook) {
            XlsxTable.read(PlanFile.xlsx(table), SheetColumn.TABLE, reader);
        } else {
            CsvTable.read(new ByteArrayInputStream(PlanFile.csv(table)), SheetColumn.TABLE, reader);
        }
        return said;
    }

    private static ActionSheetView sheet(List<String> texts, BigDecimal amount) {
        return sheet(
                texts,
                amount,
                new SheetIndicator(new UUID(0, 3), texts.get(8), texts.get(0), "places", IndicatorKind.IMPACT));
    }

    private static ActionSheetView sheet(List<String> texts, BigDecimal amount, SheetIndicator indicator) {
        var day = LocalDate.of(2022, 12, 31);
        return new ActionSheetView(
                new UUID(0, 2),
                PLAN,
                7,
                3,
                SheetStage.PUBLISHED,
                texts.get(0),
                List.of("1.1.a", "2.1.a"),
                List.of("211300066", "211300587"),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                day,
                null,
                List.of(new Step(texts.get(4), day, null), new Step("autre", day, day)),
                List.of(texts.get(5), texts.get(6)),
                texts.get(7),
                List.of(indicator),
                new Pilot("211300587", null, new Pilot.Person(texts.get(1), texts.get(2))),
                List.of(new BudgetLine(2023, texts.get(3), null, BudgetLine.Funding.OWN, amount, null, null)),
                2,
                List.of(),
                SheetStatus.UPCOMING,
                false,
                null,
                List.of(),
                List.of(),
                false,
                day,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                true,
                List.of(),
                null);
    }
}
