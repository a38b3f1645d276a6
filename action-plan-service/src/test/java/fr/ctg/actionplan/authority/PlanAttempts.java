package fr.ctg.actionplan.authority;

import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import java.util.Map;
import java.util.function.Supplier;

/** Good requests about a plan. */
final class PlanAttempts {
    private static final String PLANS = "/v1/plans";
    private static final String CSV = "text/csv";
    private static final Map<String, String> READS = Map.of(
            "getPlan", "",
            "diagnosePlan", "/diagnosis",
            "getPlanDashboard", "/dashboard",
            "getPlanGantt", "/gantt",
            "listFrameworkVersions", "/framework-versions",
            "exportPlan", "/spreadsheet");
    private static final String WIDER = Keeper.STAKES.replace("""
            {"code": "2.1.a",""", """
            {"code": "2.1.b", "title": "Valoriser le soutien à la parentalité"}, {"code": "2.1.a",""");

    private final GivenPlans given;
    private final String draft;
    private final String adopted;

    PlanAttempts(GivenPlans given) {
        this.given = given;
        this.draft = given.draft();
        this.adopted = given.begun();
    }

    void in(AuthorityMatrix matrix) {
        reads(matrix);
        matrix.attempt("createPlan", () -> own(post(PLANS, """
                        {"conventionReference": "%s", "title": "Plan", "stakes": %s, "demonstration": true}""".formatted(GivenPlans.reference(), Keeper.STAKES))))
                .attempt("adoptPlan", () -> own(put(at(given.draft()) + "/adoption", """
                        {"adoptedOn": "2022-02-28", "body": "Comité de pilotage"}""")))
                .attempt(
                        "changePlanFramework draft",
                        () -> own(put(at(given.draft()) + "/framework", """
                        {"stakes": %s}""".formatted(WIDER))))
                .attempt(
                        "changePlanFramework adopted",
                        () -> own(put(at(given.adopted()) + "/framework", """
                        {"stakes": %s, "decision": {"decidedOn": "2023-06-15", "body": "Comité de pilotage", "reason": "Un objectif de plus"}}""".formatted(WIDER))))
                .attempt("importPlan draft", () -> own(imported(given.draft())))
                .attempt("importPlan adopted", () -> own(imported(given.adopted())))
                .attempt(
                        "renewPlan",
                        () -> own(post(at(given.begun()) + "/renewals", """
                        {"conventionReference": "%s", "title": "Plan suivant"}""".formatted(GivenPlans.reference()))))
                .attempt("lockPeriods", () -> {
                    var lock = at(given.begun()) + "/period-lock";
                    return own(put(lock, "{\"through\": \"2022-12-31\", \"reason\": \"Bilan annuel\"}")
                            .reading(lock));
                })
                .attempt("getPeriodLock", () -> own(get(locked() + "/period-lock")));
    }

    private void reads(AuthorityMatrix matrix) {
        matrix.attempt("GET /v1/audit/trails/{aggregateId}", () -> own(get("/v1/audit/trails/" + draft)));
        READS.forEach((operation, read) -> matrix.attempt(operation + " published", () -> own(get(at(adopted) + read)))
                .attempt(operation + " draft", () -> own(get(at(draft) + read))));
        matrix.attempt("listPlans published", () -> own(get(PLANS + "?limit=1")));
        matrix.attempt("listPlans draft", () -> {
            var reference = GivenPlans.reference();
            var id = given.keeper.created(reference);
            return own(get(PLANS + "?conventionReference=" + reference).about(id));
        });
        var since = "/changes?since=2022-01-01";
        matrix.attempt("listPlanChanges adopted", () -> own(get(at(adopted) + since)))
                .attempt("listPlanChanges draft", () -> own(get(at(draft) + since)));
        var imported = once(this::importOf);
        matrix.attempt(
                        "listImports",
                        () -> own(get("/v1/imports?planId=" + adopted).about(imported.get())))
                .attempt("getImport", () -> own(get("/v1/imports/" + imported.get())))
                .attempt("listImportErrors", () -> own(get("/v1/imports/" + imported.get() + "/errors")));
    }

    private static Supplier<String> once(Supplier<String> made) {
        var known = new String[1];
        return () -> known[0] == null ? known[0] = made.get() : known[0];
    }

    private String importOf() {
        return Keeper.as("steering", given.keeper.siren())
                .contentType(CSV)
                .queryParam("dryRun", true)
                .body(table())
                .post(at(adopted) + "/spreadsheet-imports")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String locked() {
        var plan = at(given.begun());
        given.keeper
                .steering()
                .body("{\"through\": \"2022-12-31\", \"reason\": \"Bilan annuel\"}")
                .put(plan + "/period-lock")
                .then()
                .statusCode(200);
        return plan;
    }

    private static Attempt imported(String plan) {
        return post(at(plan) + "/spreadsheet-imports", CSV, table());
    }

    private static byte[] table() {
        return "nature;fiche;titre;objectifs\r\nFICHE;9;Une fiche de plus;1.1.a\r\n".getBytes(UTF_8);
    }

    private static String at(String plan) {
        return PLANS + "/" + plan;
    }

    private Attempt own(Attempt attempt) {
        return attempt.by(given.keeper.siren(), GivenPlans.STRANGER);
    }
}
