package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.action.BudgetLine.Funding;
import fr.ctg.actionplan.action.IndicatorKind;
import fr.ctg.actionplan.exchange.TableRow;
import fr.ctg.actionplan.exchange.TableRow.CellRefused;
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

    private Words() {}

    static <T> T require(TableRow row, SheetColumn column, Map<T, String> words) {
        var cell = row.requireText(column.title()).strip().toLowerCase(Locale.ROOT);
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
