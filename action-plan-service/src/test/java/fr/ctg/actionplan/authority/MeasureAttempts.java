package fr.ctg.actionplan.authority;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static fr.ctg.actionplan.ActivePlans.CAF;
import static fr.ctg.actionplan.ActivePlans.PARADOU;
import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import java.time.YearMonth;

/** Good requests about measures, all of one commune, each of its own month. */
final class MeasureAttempts {
    private static final String MEASURES = "/v1/measures";
    private static final String TWELVE = "\"value\": {\"number\": \"12\"}";

    private final GivenPlans given;
    private final String plan;
    private final String indicator;
    private YearMonth month = YearMonth.of(2022, 1);

    MeasureAttempts(GivenPlans given) {
        this.given = given;
        this.plan = given.begun();
        this.indicator =
                given.active.defined(plan, 1, "frequency=\"MONTH\"; approvers=[\"CAF\", \"KEEPER\", \"COMMUNE\"]");
    }

    void in(AuthorityMatrix matrix) {
        reads(matrix);
        matrix.attempt("recordMeasure commune", () -> byCommune(post(MEASURES, measure())))
                .attempt("recordMeasure keeper", () -> post(MEASURES, measure()).by(given.keeper.siren(), PARADOU))
                .attempt("importMeasures commune", () -> byCommuneNotByStranger(imported()))
                // The keeper is a commune too: for itself it may import, and each line is refused by itself.
                .attempt("importMeasures keeper", () -> given.byKeeper(imported())
                        .isRefusedBy(422))
                .attempt("rewriteMeasure commune", () -> byCommune(put(at(recorded()) + "/content", rewritten())))
                .attempt("rewriteMeasure keeper", () -> given.byKeeper(put(at(recorded()) + "/content", rewritten())))
                .attempt("submitMeasure commune", () -> byCommune(put(at(recorded()) + "/submission")))
                .attempt("submitMeasure keeper", () -> given.byKeeper(put(at(recorded()) + "/submission")))
                .attempt("approveMeasure keeper", () -> given.byKeeper(put(at(submitted()) + "/approval")))
                .attempt("approveMeasure Caf", () -> put(at(submitted()) + "/approval")
                        .by(CAF, PARADOU))
                .attempt("approveMeasure commune", () -> byCommune(put(at(submitted()) + "/approval")))
                .attempt("sendBackMeasure keeper", () -> given.byKeeper(put(at(submitted()) + "/sending-back", why())))
                .attempt("sendBackMeasure Caf", () -> put(at(submitted()) + "/sending-back", why())
                        .by(CAF, PARADOU))
                .attempt("sendBackMeasure commune", () -> byCommune(put(at(submitted()) + "/sending-back", why())));
    }

    private void reads(AuthorityMatrix matrix) {
        var open = recorded();
        var list = MEASURES + "?planId=" + plan;
        var whole = MEASURES + "/export?planId=" + plan;
        matrix.attempt("listMeasures approved", () -> given.byKeeper(get(list)))
                .attempt(
                        "listMeasures not approved",
                        () -> byCommuneNotByStranger(get(list).about(open)))
                .attempt("exportMeasures approved", () -> given.byKeeper(get(whole)))
                .attempt(
                        "exportMeasures not approved",
                        () -> byCommuneNotByStranger(get(whole).about(open)))
                .attempt("getMeasure approved", () -> given.byKeeper(get(at(approved()))))
                .attempt("getMeasure not approved", () -> byCommuneNotByStranger(get(at(open))));
    }

    private Attempt byCommune(Attempt attempt) {
        return attempt.by(AUREILLE, PARADOU);
    }

    private Attempt byCommuneNotByStranger(Attempt attempt) {
        return attempt.by(AUREILLE, GivenPlans.STRANGER);
    }

    private String next() {
        month = month.plusMonths(1);
        return month.toString();
    }

    private String measure() {
        return """
                {"indicatorId": "%s", "period": "%s", "communeSiren": "%s", "content": {"unit": "places", %s}}""".formatted(indicator, next(), AUREILLE, TWELVE);
    }

    private Attempt imported() {
        return post(
                "/v1/plans/" + plan + "/measure-imports",
                "application/x-ndjson",
                measure().getBytes(UTF_8));
    }

    private static String rewritten() {
        return "{\"content\": {\"unit\": \"places\", \"value\": {\"number\": \"14\"}}}";
    }

    private static String why() {
        return "{\"reason\": \"À vérifier\"}";
    }

    private String recorded() {
        return given.active
                .record(indicator, next(), AUREILLE, TWELVE)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String submitted() {
        var id = recorded();
        Keeper.as("clerk", AUREILLE).put(at(id) + "/submission").then().statusCode(200);
        return id;
    }

    private String approved() {
        var id = submitted();
        Keeper.as("caf-adviser", CAF).put(at(id) + "/approval").then().statusCode(200);
        Keeper.as("clerk", AUREILLE).put(at(id) + "/approval").then().statusCode(200);
        given.keeper.steering().put(at(id) + "/approval").then().statusCode(200);
        return id;
    }

    private static String at(String measure) {
        return MEASURES + "/" + measure;
    }
}
