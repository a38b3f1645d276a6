package fr.ctg.actionplan.spreadsheet;

import fr.ctg.actionplan.exchange.LineError;
import fr.ctg.platform.problem.Refusal;
import jakarta.validation.ConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Where in the file a broken rule of a sheet is to be mended. */
record ErrorPlace(SheetLines lines) {

    LineError of(Refusal refusal) {
        var facts = refusal.facts().values();
        return switch (refusal.code()) {
            case "not-an-objective" -> at(LineKind.FICHE, 0, SheetColumn.OBJECTIVES, refusal);
            case "sheet-revised-meanwhile", "not-found" -> at(LineKind.FICHE, 0, SheetColumn.REVISION, refusal);
            case "ends-before-it-starts" -> at(LineKind.FICHE, 0, SheetColumn.ENDS_ON, refusal);
            case "step-twice" ->
                at(LineKind.ETAPE, lines.lastStep(String.valueOf(facts.get("step"))), SheetColumn.TITLE, refusal);
            case "indicator-code-twice" ->
                at(
                        LineKind.INDICATEUR,
                        lines.lastIndicator(String.valueOf(facts.get("code"))),
                        SheetColumn.CODE,
                        refusal);
            case "budget-line-twice" ->
                at(
                        LineKind.BUDGET,
                        lines.lastBudget(String.valueOf(facts.get("year")), String.valueOf(facts.get("funder"))),
                        SheetColumn.FUNDER,
                        refusal);
            default -> LineError.of(lines.anyLine(), null, refusal);
        };
    }

    private LineError at(LineKind kind, int rank, SheetColumn column, Refusal refusal) {
        return LineError.of(lines.line(kind, rank), column.title(), refusal);
    }

    LineError of(ConstraintViolation<?> violation) {
        var kind = LineKind.FICHE;
        int rank = 0;
        var column = SheetColumn.TITLE;
        for (var node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                rank = node.getIndex();
            }
            var name = node.getName() == null ? "" : node.getName();
            kind = switch (name) {
                case "contributors" -> LineKind.CONTRIBUTEUR;
                case "steps" -> LineKind.ETAPE;
                case "indicators" -> LineKind.INDICATEUR;
                case "budget" -> LineKind.BUDGET;
                default -> kind;
            };
            var known = column(name);
            column = known == null ? column : known;
        }
        return LineError.of(lines.line(kind, rank), column.title(), violation);
    }

    private static @Nullable SheetColumn column(String property) {
        return switch (property) {
            case "number" -> SheetColumn.SHEET;
            case "title" -> SheetColumn.TITLE;
            case "objectiveCodes" -> SheetColumn.OBJECTIVES;
            case "territory" -> SheetColumn.TERRITORY;
            case "audience" -> SheetColumn.AUDIENCE;
            case "how" -> SheetColumn.HOW;
            case "deadlines" -> SheetColumn.DEADLINES;
            case "means" -> SheetColumn.MEANS;
            case "pilot", "siren" -> SheetColumn.PILOT;
            case "elected" -> SheetColumn.ELECTED_FUNCTION;
            case "technical" -> SheetColumn.TECHNICAL_FUNCTION;
            case "code" -> SheetColumn.CODE;
            case "unit" -> SheetColumn.UNIT;
            case "year" -> SheetColumn.YEAR;
            case "funder" -> SheetColumn.FUNDER;
            case "funderSiren" -> SheetColumn.FUNDER_SIREN;
            case "planned" -> SheetColumn.PLANNED;
            case "committed" -> SheetColumn.COMMITTED;
            case "spent" -> SheetColumn.SPENT;
            default -> null;
        };
    }
}
