package fr.ctg.actionplan.evaluation;

import static fr.ctg.actionplan.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;

import fr.ctg.actionplan.ConventionTopic;
import fr.ctg.actionplan.Keeper;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Campaigns as the keeper's own system would bring them where they are. */
@Singleton
public class GivenEvaluation {
    private final Keeper keeper;
    private final ConventionTopic conventions;

    @Inject
    GivenEvaluation(ConventionTopic conventions) {
        this(Keeper.ofMaussane(), conventions);
    }

    private GivenEvaluation(Keeper keeper, ConventionTopic conventions) {
        this.keeper = keeper;
        this.conventions = conventions;
    }

    public GivenEvaluation by(Keeper other) {
        return new GivenEvaluation(other, conventions);
    }

    public Response open(String plan, String kind, String first, String last) {
        return keeper.steering()
                .body(Map.of(
                        "planId", plan,
                        "kind", kind,
                        "title", "Évaluation (démonstration)",
                        "firstDay", first,
                        "lastDay", last))
                .post("/v1/evaluation-campaigns");
    }

    /** With a finding for each of the two axes and four criteria. */
    public String written(String plan, String kind, String first, String last, String level) {
        String id =
                open(plan, kind, first, last).then().statusCode(201).extract().path("id");
        write(id, 0, level).then().statusCode(200);
        return id;
    }

    public Response write(String id, int revision, String level) {
        var findings = new StringBuilder();
        for (var axis : new String[] {"1.1", "2.1"}) {
            for (var criterion : new String[] {"COHERENCE", "ATTAINMENT", "MEANS", "DURABILITY"}) {
                findings.append(findings.isEmpty() ? "" : ",").append("""
                        {"axisCode": "%s", "criterion": "%s", "level": "%s", "text": "Constat <%s>", "recommendation": "=Poursuivre"}""".formatted(axis, criterion, level, axis));
            }
        }
        return put(id, "findings", "{\"revision\": %d, \"findings\": [%s]}".formatted(revision, findings));
    }

    public Response submit(String id, int revision, String reason) {
        return put(
                id,
                "submission",
                "{\"revision\": %d%s}"
                        .formatted(revision, reason.isEmpty() ? "" : ", \"incompleteReason\": \"" + reason + "\""));
    }

    public Response signOff(String id, String on, String more) {
        return put(
                id,
                "sign-off",
                "{\"body\": \"Comité de pilotage (démonstration)\", \"on\": \"%s\"%s}".formatted(on, more));
    }

    public Response put(String id, String what, String body) {
        return keeper.steering().body(body).put("/v1/evaluation-campaigns/" + id + "/" + what);
    }

    public String signedOff(String plan, String kind, String first, String last, String level) {
        var id = written(plan, kind, first, last, level);
        submit(id, 1, "Des communes n'ont pas répondu").then().statusCode(200);
        signOff(id, "2024-06-03", ", \"verdict\": \"APPROVED\", \"earlyReason\": \"Renouvellement\"")
                .then()
                .statusCode(200);
        return id;
    }

    /** The convention of the plan counts no more. */
    public void end(String plan) throws Throwable {
        var convention =
                keeper.steering().get("/v1/plans/" + plan).then().extract().<String>path("convention.conventionId");
        conventions.send(conventions.told(UUID.fromString(convention), 2, "terminated", Map.of("on", "2025-07-01")));
        eventually(() -> keeper.steering()
                .get("/v1/plans/" + plan)
                .then()
                .body("convention.terminatedOn", equalTo("2025-07-01")));
    }
}
