package fr.ctg.actionplan.authority;

import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;

import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import java.util.Map;
import java.util.function.Supplier;

/** Good requests about action sheets and their indicators. */
final class SheetAttempts {
    private static final String SHEETS = "/v1/action-sheets";
    private static final String INDICATORS = "/v1/indicators";
    private static final String APPROVAL = """
            {"revision": 1, "body": "Comité de pilotage", "on": "2023-05-12", "verdict": "APPROVED", "reason": "Besoin constaté"}""";
    private static final String PAPER = """
            {"title": "Compte rendu", "url": "https://exemple.test/cr.pdf"}""";

    private final GivenPlans given;

    SheetAttempts(GivenPlans given) {
        this.given = given;
    }

    void in(AuthorityMatrix matrix) {
        reads(matrix);
        var states = Map.<String, Supplier<String>>of("draft", given::draftSheet, "published", given::sheet);
        states.forEach((state, sheet) -> matrix.attempt(
                        "reviseActionSheet " + state,
                        () -> own(put(at(sheet.get()) + "/content", content(state.equals("draft")))))
                .attempt("renumberActionSheet " + state, () -> own(put(at(sheet.get()) + "/number", """
                        {"number": 99, "on": "2023-05-12", "reason": "Essai"}""")))
                .attempt("validateActionSheet " + state, () -> own(post(at(sheet.get()) + "/validations", APPROVAL))));
        matrix.attempt("createActionSheet draft", () -> own(created(given.draft())))
                .attempt("createActionSheet adopted", () -> own(created(given.adopted())))
                .attempt(
                        "publishActionSheet",
                        () -> own(put(at(approved()) + "/publication", "{\"on\": \"2023-05-12\"}")))
                .attempt("updateActionSheetBudget", () -> own(put(at(given.sheet()) + "/budget", """
                        {"budgetRevision": 0, "lines": [{"year": 2023, "funder": "Caf (démonstration)", "funding": "CAF", "planned": "12000.00"}]}""")))
                .attempt("completeActionSheetStep", () -> own(post(at(withStep()) + "/completed-steps", """
                        {"step": "Ouverture", "on": "2023-05-12"}""")))
                .attempt("addActionSheetDocument", () -> own(post(at(given.sheet()) + "/documents", PAPER)))
                .attempt("withdrawActionSheetDocument", () -> {
                    var sheet = given.sheet();
                    done(sheet, "documents", PAPER);
                    return own(post(at(sheet) + "/document-withdrawals", """
                            {"url": "https://exemple.test/cr.pdf", "reason": "Remplacé"}"""));
                })
                .attempt("replaceActionSheet", () -> {
                    var plan = given.adopted();
                    return own(put(at(given.active.sheetOf(plan, 1)) + "/replacement", """
                            {"kind": "MERGED", "successors": ["%s"], "on": "2023-01-01", "reason": "Un seul public"}""".formatted(
                                    given.active.sheetOf(plan, 2))));
                })
                .attempt("changeActionSheetStatus", () -> own(post(at(given.sheet()) + "/status-changes", """
                        {"status": "IN_PROGRESS", "on": "2022-09-01"}""")));
        definitions(matrix);
    }

    private void reads(AuthorityMatrix matrix) {
        var draft = given.draft();
        var adopted = given.begun();
        var draftIndicator = given.active.defined(draft, 1, "");
        var indicator = given.active.defined(adopted, 1, "");
        both(matrix, "listActionSheets", SHEETS + "?planId=" + adopted, SHEETS + "?planId=" + draft, sheetOf(draft));
        both(
                matrix,
                "exportActionSheets",
                SHEETS + "/export?planId=" + adopted,
                SHEETS + "/export?planId=" + draft,
                sheetOf(draft));
        both(matrix, "getActionSheet", at(sheetOf(adopted)), at(sheetOf(draft)), sheetOf(draft));
        both(
                matrix,
                "listActionSheetRevisions",
                at(sheetOf(adopted)) + "/revisions",
                at(sheetOf(draft)) + "/revisions",
                sheetOf(draft));
        both(
                matrix,
                "listIndicators",
                INDICATORS + "?planId=" + adopted,
                INDICATORS + "?planId=" + draft,
                draftIndicator);
        both(
                matrix,
                "exportIndicators",
                INDICATORS + "/export?planId=" + adopted,
                INDICATORS + "/export?planId=" + draft,
                draftIndicator);
        both(matrix, "getIndicator", INDICATORS + "/" + indicator, INDICATORS + "/" + draftIndicator, draftIndicator);
        both(
                matrix,
                "getIndicatorResults",
                INDICATORS + "/" + indicator + "/results",
                INDICATORS + "/" + draftIndicator + "/results",
                draftIndicator);
    }

    private void both(AuthorityMatrix matrix, String operation, String published, String draft, String thing) {
        matrix.attempt(operation + " published", () -> own(get(published)))
                .attempt(operation + " draft", () -> own(get(draft).about(thing)));
    }

    private void definitions(AuthorityMatrix matrix) {
        matrix.attempt("defineIndicator draft", () -> own(definition(given.draft())))
                .attempt("defineIndicator published", () -> own(definition(given.adopted())));
    }

    private Attempt definition(String plan) {
        var indicator = INDICATORS + "/" + given.active.indicatorOf(plan, 1);
        return put(indicator + "/definition", """
                {"sheetId": "%s", "read": 0, "reason": "Essai",
                 "definition": {"title": "Places ouvertes", "unit": "places", "kind": "RESULT", "type": "NUMBER", "direction": "HIGHER_IS_BETTER",
                   "frequency": "YEAR", "source": "Démonstration", "baseline": {"on": "2021-12-31", "value": {"number": "10"}}, "targets": [],
                   "cumulative": false, "byCommune": true, "countsPeople": false}}""".formatted(sheetOf(plan)))
                .reading(indicator)
                .about(sheetOf(plan));
    }

    private static Attempt created(String plan) {
        return post(SHEETS, """
                {"planId": "%s", "number": 22, "title": "Fiche de démonstration", "objectiveCodes": ["1.1.a"], "demonstration": true}""".formatted(plan)).about(plan);
    }

    private static String content(boolean draft) {
        return """
                {"revision": 1, %s"title": "Fiche", "objectiveCodes": ["1.1.a"], "how": "Autrement", "deadlines": "Fin 2023", "contributors": ["Caf"],
                 "means": "Un chargé de coopération",
                 "indicators": [{"code": "I1", "title": "Places ouvertes", "unit": "places", "kind": "RESULT"}]}""".formatted(draft ? "" : "\"reason\": \"Retour des familles\", ");
    }

    /** A twenty-second sheet of an adopted plan, which nobody else sees yet. */
    private String approved() {
        String sheet = given.keeper
                .addWholeSheet(given.adopted(), 22, "1.1.a")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        done(sheet, "validations", APPROVAL);
        return sheet;
    }

    private String withStep() {
        var sheet = given.sheet();
        given.keeper
                .steering()
                .body(content(false)
                        .replace(
                                "\"how\"",
                                "\"steps\": [{\"title\": \"Ouverture\", \"dueOn\": \"2023-09-01\"}], \"how\""))
                .put(at(sheet) + "/content")
                .then()
                .statusCode(200);
        return sheet;
    }

    private void done(String sheet, String what, String body) {
        given.keeper.steering().body(body).post(at(sheet) + "/" + what).then().statusCode(200);
    }

    private String sheetOf(String plan) {
        return given.active.sheetOf(plan, 1);
    }

    private static String at(String sheet) {
        return SHEETS + "/" + sheet;
    }

    private Attempt own(Attempt attempt) {
        return given.byKeeper(attempt);
    }
}
