package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.action.BudgetLine.Funding;
import fr.ctg.actionplan.action.IndicatorKind;
import fr.ctg.actionplan.exchange.TableRow;
import fr.ctg.actionplan.exchange.TableRow.CellRefused;
import fr.ctg.actionplan.indicator.Approver;
import fr.ctg.actionplan.indicator.Direction;
import fr.ctg.actionplan.indicator.Frequency;
import fr.ctg.actionplan.indicator.IndicatorType;
import fr.ctg.platform.problem.Facts;
import java.util.Locale;
import java.util.Map;

/** The words of cells that hold one of a few. */
final class Words {
    static final Map<IndicatorKind, String> INDICATORS =
            Map.of(IndicatorKind.MEANS, "MOYENS", IndicatorKind.RESULT, "RESULTAT", IndicatorKind.IMPACT, "IMPACT");
    static final Map<Funding, String> FUNDING =
            Map.of(Funding.CAF, "CAF", Funding.OWN, "PROPRE", Funding.OTHER, "AUTRE");
    static final Map<Boolean, String> YES_NO = Map.of(true, "oui", false, "non");
    static final Map<IndicatorType, String> TYPES = Map.of(
            IndicatorType.NUMBER,
            "NOMBRE",
            IndicatorType.PERCENTAGE,
            "POURCENTAGE",
            IndicatorType.RATIO,
            "RAPPORT",
            IndicatorType.AMOUNT,
            "MONTANT",
            IndicatorType.YES_NO,
            "OUI_NON",
            IndicatorType.DATE,
            "DATE",
            IndicatorType.SCALE,
            "ECHELLE");
    static final Map<Direction, String> DIRECTIONS =
            Map.of(Direction.HIGHER_IS_BETTER, "HAUSSE", Direction.LOWER_IS_BETTER, "BAISSE", Direction.NONE, "AUCUN");
    static final Map<Frequency, String> FREQUENCIES = Map.of(
            Frequency.YEAR,
            "ANNEE",
            Frequency.HALF,
            "SEMESTRE",
            Frequency.QUARTER,
            "TRIMESTRE",
            Frequency.MONTH,
            "MOIS",
            Frequency.ONCE,
            "UNIQUE");
    static final Map<Approver, String> APPROVERS =
            Map.of(Approver.KEEPER, "PORTEUR", Approver.CAF, "CAF", Approver.COMMUNE, "COMMUNE");

    private Words() {}

    static <T> T require(TableRow row, SheetColumn column, Map<T, String> words) {
        return known(row.requireText(column.title()), column, words);
    }

    /** Nothing is no. */
    static boolean isYes(TableRow row, SheetColumn column) {
        return row.isWritten(column.title()) && require(row, column, YES_NO);
    }

    static <T> T known(String written, SheetColumn column, Map<T, String> words) {
        var cell = written.strip().toLowerCase(Locale.ROOT);
        return words.entrySet().stream()
                .filter(word -> word.getValue().toLowerCase(Locale.ROOT).equals(cell))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new CellRefused(
                        column.title(),
                        "word-unknown",
                        Facts.of("known", words.values().stream().sorted().toList())));
    }
}
