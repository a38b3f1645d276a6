package fr.ctg.actionplan.authority;

import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.evaluation.GivenEvaluation;
import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;

/** Good requests about evaluation campaigns; a mid-term one under its own plan each. */
final class EvaluationAttempts {
    private static final String CAMPAIGNS = "/v1/evaluation-campaigns";
    private static final String FIRST = "2022-01-01";
    private static final String LAST = "2023-12-31";
    private static final String WORD = """
            {"body": "Comité de pilotage (démonstration)", "on": "2024-06-03", """;

    private final GivenPlans given;
    private final GivenEvaluation evaluations;

    EvaluationAttempts(GivenPlans given, GivenEvaluation evaluations) {
        this.given = given;
        this.evaluations = evaluations;
    }

    void in(AuthorityMatrix matrix) {
        reads(matrix);
        matrix.attempt(
                "openEvaluationCampaign",
                () -> given.byKeeper(post(CAMPAIGNS, """
                {"planId": "%s", "kind": "MID_TERM", "title": "Évaluation (démonstration)", "firstDay": "%s", "lastDay": "%s"}""".formatted(given.begun(), FIRST, LAST))));
        for (var who : new String[] {"by a stranger", "by a party"}) {
            matrix.attempt("writeEvaluationFindings " + who, () -> not(who, put(at(opened()) + "/findings", """
                            {"revision": 0, "findings": [{"axisCode": "1.1", "criterion": "COHERENCE", "level": "FULL", "text": "Constat"}]}""")))
                    .attempt("submitEvaluationCampaign " + who, () -> not(who, put(at(written()) + "/submission", """
                            {"revision": 1, "incompleteReason": "Des communes n'ont pas répondu"}""")))
                    .attempt(
                            "sendBackEvaluationCampaign " + who,
                            () -> not(who, put(at(submitted()) + "/sending-back", WORD + "\"reason\": \"À revoir\"}")))
                    .attempt(
                            "signOffEvaluationCampaign " + who,
                            () -> not(who, put(at(submitted()) + "/sign-off", WORD + "\"verdict\": \"APPROVED\"}")))
                    .attempt(
                            "giveUpEvaluationCampaign " + who,
                            () -> not(who, put(at(opened()) + "/giving-up", "{\"reason\": \"Essai\"}")));
        }
    }

    private void reads(AuthorityMatrix matrix) {
        var plan = given.begun();
        var closed = evaluations.signedOff(plan, "MID_TERM", FIRST, LAST, "FULL");
        var later = evaluations.signedOff(plan, "MID_TERM", FIRST, "2024-05-31", "FULL");
        var open = evaluations.written(plan, "FINAL", FIRST, LAST, "FULL");
        evaluations.submit(open, 1, "Des communes n'ont pas répondu").then().statusCode(200);
        both(matrix, "getEvaluationCampaign", "", closed, open);
        both(matrix, "getEvaluationReport", "/report", closed, open);
        both(matrix, "getFrozenEvaluationResults", "/frozen-results", closed, open);
        both(matrix, "compareEvaluationCampaigns", "/comparison?with=" + later, closed, open);
        matrix.attempt("listEvaluationCampaigns signed off", () -> given.byKeeper(get(CAMPAIGNS + "?planId=" + plan)))
                .attempt(
                        "listEvaluationCampaigns not signed off",
                        () -> byParty(get(CAMPAIGNS + "?planId=" + plan).about(open)));
    }

    private void both(AuthorityMatrix matrix, String operation, String read, String closed, String open) {
        matrix.attempt(operation + " signed off", () -> given.byKeeper(get(at(closed) + read)))
                .attempt(operation + " not signed off", () -> byParty(get(at(open) + read)));
    }

    private static Attempt byParty(Attempt attempt) {
        return attempt.by(ActivePlans.AUREILLE, GivenPlans.STRANGER);
    }

    private Attempt not(String who, Attempt attempt) {
        return who.equals("by a party") ? given.byKeeperNotByParty(attempt) : given.byKeeper(attempt);
    }

    private String opened() {
        return evaluations
                .open(given.begun(), "MID_TERM", FIRST, LAST)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String written() {
        return evaluations.written(given.begun(), "MID_TERM", FIRST, LAST, "FULL");
    }

    private String submitted() {
        var id = written();
        evaluations.submit(id, 1, "Des communes n'ont pas répondu").then().statusCode(200);
        return id;
    }

    private static String at(String campaign) {
        return CAMPAIGNS + "/" + campaign;
    }
}
