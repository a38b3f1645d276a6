package fr.ctg.actionplan.bulk;

import java.util.Arrays;
import java.util.List;

/** What a line of a file of measures is made of: a column of a table, a field of JSON. */
enum MeasureField {
    SHEET("fiche", "/indicatorId"),
    INDICATOR("indicateur", "/indicatorId"),
    PERIOD("periode", "/period"),
    COMMUNE("commune", "/communeSiren"),
    UNIT("unite", "/content/unit"),
    VALUE("valeur", "/content/value"),
    NUMERATOR("numerateur", "/content/value/numerator"),
    DENOMINATOR("denominateur", "/content/value/denominator"),
    NOT_AVAILABLE("indisponible", "/content/notAvailable"),
    EVIDENCE("preuve", "/content/evidenceSha256"),
    COMMENT("commentaire", "/content/comment"),
    REASON("motif", "/reason");

    private final String column;
    private final String pointer;

    MeasureField(String column, String pointer) {
        this.column = column;
        this.pointer = pointer;
    }

    String column() {
        return column;
    }

    String pointer() {
        return pointer;
    }

    static List<String> columns() {
        return Arrays.stream(values()).map(MeasureField::column).toList();
    }

    /** Which field a broken rule is about. */
    static MeasureField of(String code) {
        return switch (code) {
            case "not-found", "baseline-missing" -> INDICATOR;
            case "sheet-not-published", "sheet-replaced" -> SHEET;
            case "wrong-unit" -> UNIT;
            case "denominator-zero" -> DENOMINATOR;
            case "commune-missing", "commune-unexpected", "unknown-commune", "not-an-author" -> COMMUNE;
            case "period-locked" -> REASON;
            case "period-malformed",
                    "period-to-come",
                    "period-outside-the-convention",
                    "measure-exists-already",
                    "measure-twice-in-file" -> PERIOD;
            default -> VALUE;
        };
    }

    /** The field a constraint of the request is on. */
    static MeasureField ofProperty(String leaf) {
        return switch (leaf) {
            case "indicatorId" -> INDICATOR;
            case "period" -> PERIOD;
            case "communeSiren" -> COMMUNE;
            case "unit" -> UNIT;
            case "numerator" -> NUMERATOR;
            case "denominator" -> DENOMINATOR;
            case "notAvailable" -> NOT_AVAILABLE;
            case "evidenceSha256" -> EVIDENCE;
            case "comment" -> COMMENT;
            case "reason" -> REASON;
            default -> VALUE;
        };
    }
}
