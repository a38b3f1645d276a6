package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.exchange.TableColumns;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** The columns, as people read them. */
enum SheetColumn {
    KIND("nature"),
    SHEET("fiche"),
    REVISION("revision"),
    CODE("code"),
    TITLE("titre"),
    OBJECTIVES("objectifs"),
    TERRITORY("territoire"),
    AUDIENCE("public"),
    HOW("modalites"),
    DEADLINES("echeances"),
    STARTS_ON("debut"),
    ENDS_ON("fin"),
    DONE_ON("realisee_le"),
    MEANS("moyens"),
    PILOT("pilote"),
    ELECTED_FUNCTION("elu_fonction"),
    ELECTED_NAME("elu_nom"),
    TECHNICAL_FUNCTION("technicien_fonction"),
    TECHNICAL_NAME("technicien_nom"),
    UNIT("unite"),
    INDICATOR_KIND("genre"),
    DEFINITION("version"),
    TYPE("type"),
    DIRECTION("sens"),
    FREQUENCY("periodicite"),
    SOURCE("source"),
    MINIMUM("minimum"),
    MAXIMUM("maximum"),
    CUMULATIVE("cumulatif"),
    BY_COMMUNE("par_commune"),
    COUNTS_PEOPLE("personnes"),
    APPROVERS("approbateurs"),
    BASELINE_ON("reference_le"),
    BASELINE("reference"),
    BASELINE_DENOMINATOR("reference_denominateur"),
    BASELINE_MISSING("reference_indisponible"),
    TARGET("cible"),
    BUDGET_REVISION("revision_budget"),
    YEAR("annee"),
    FUNDER("financeur"),
    FUNDER_SIREN("financeur_siren"),
    FUNDING("financement"),
    PLANNED("prevu"),
    COMMITTED("engage"),
    SPENT("depense"),
    DEMONSTRATION("demonstration");

    static final TableColumns TABLE = new TableColumns(titles(), Set.of(KIND.title, SHEET.title, TITLE.title));

    private final String title;

    SheetColumn(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(SheetColumn::title).toList();
    }
}
