package fr.ctg.ctg.commitment;

import static fr.ctg.ctg.Partners.CAF;
import static fr.ctg.ctg.Partners.COMMUNE;
import static fr.ctg.ctg.Partners.TEXT;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.ctg.Events;
import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@HttpTest
class CommitmentsResourceTest {
    private static final String LABEL = "Délibération approuvant le schéma d'organisation du pilotage";

    @Inject
    OverdueWatch watch;

    @Inject
    EntityManager database;

    @Test
    void matchesThePromiseOfAnActWithTheActThatKeepsItAndReopensItWhenThatActFalls() {
        // A commune of its own: the promises of one commune are matched together.
        var commune = "211301007";
        var reference = "CTG-" + UUID.randomUUID();
        var keeping = UUID.randomUUID();
        Events.approvedLater(keeping, commune, "2022/12/15/01", "2022-12-15", LABEL);
        Events.approved(UUID.randomUUID(), commune, reference, TEXT);
        Partners.eventually(() -> "FULFILLED".equals(only(reference).extract().path("items[0].status")));
        only(reference)
                .body("items[0].fulfilment.evidence", equalTo("MATCHED"))
                .body("items[0].fulfilment.officialNumber", equalTo("2022/12/15/01"));
        assertEquals(List.of("fr.ctg.commitment.fulfilled.v1"), published(reference));
        Events.annulled(keeping, commune);
        Partners.eventually(() -> "OVERDUE".equals(only(reference).extract().path("items[0].status")));
        Events.changed(keeping, commune, "reinstated", 3);
        Partners.eventually(() -> "FULFILLED".equals(only(reference).extract().path("items[0].status")));
    }

    @Test
    void owesNoPromiseOfAnActThatFellUntilItStandsAgain() {
        var commune = "000000497";
        var reference = "CTG-" + UUID.randomUUID();
        var act = UUID.randomUUID();
        Events.approved(act, commune, reference, TEXT);
        Partners.eventually(() -> "OVERDUE".equals(only(reference).extract().path("items[0].status")));
        Events.annulled(act, commune);
        Partners.eventually(() -> "LAPSED".equals(only(reference).extract().path("items[0].status")));
        Events.changed(act, commune, "reinstated", 3);
        Partners.eventually(() -> "OVERDUE".equals(only(reference).extract().path("items[0].status")));
    }

    @Test
    void tellsAnOverduePromiseOnceHoweverManyWatchAtOnce() throws Exception {
        var partners = Partners.registered();
        record(partners, COMMUNE, "2023-12-31").statusCode(201);
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var run : List.of(
                    replicas.submit(watch::tellOverdue),
                    replicas.submit(watch::tellOverdue),
                    replicas.submit(watch::tellOverdue))) {
                run.get();
            }
        }
        watch.tellOverdue();
        assertEquals(List.of("fr.ctg.commitment.overdue.v1"), published(partners.reference));
    }

    @Test
    void takesNoPromiseOfWhoeverIsNoPartyToTheConvention() {
        var partners = Partners.registered();
        record(partners, "211301007", "2023-12-31").statusCode(409).body("code", equalTo("not-a-party"));
        Partners.as("mayor", "211301007")
                .body("""
                        {"conventionReference": "%s", "siren": "211301007", "source": "Vœu", "label": "Ouvrir un relais", "madeOn": "2022-09-20", "dueOn": "2023-12-31"}""".formatted(partners.reference))
                .post("/v1/commitments")
                .then()
                .statusCode(409)
                .body("code", equalTo("not-a-party"));
    }

    @Test
    void listsPromisesByTheirStatusOfToday() {
        var partners = Partners.registered();
        record(partners, COMMUNE, "2023-12-31");
        record(partners, CAF, "2999-12-31");
        byStatus(partners, "OVERDUE").body("items.dueOn", equalTo(List.of("2023-12-31")));
        byStatus(partners, "OPEN").body("items.siren", equalTo(List.of(CAF)));
        byStatus(partners, "OPEN", "OVERDUE").body("items", hasSize(2));
        byStatus(partners, "RELEASED").body("items", hasSize(0));
        given().get("/v1/commitments?status=KEPT").then().statusCode(400);
    }

    @Test
    void takesTheWordOfThePartyOrTheKeeperForTheActThatKeptIt() {
        var partners = Partners.registered();
        var path = "/v1/commitments/"
                + record(partners, COMMUNE, "2023-12-31").extract().path("id");
        var kept = "{\"officialNumber\": \"2024/01/15/02\", \"adoptedOn\": \"2024-01-15\"}";
        Partners.as("mayor", "211301007")
                .body(kept)
                .put(path + "/fulfilment")
                .then()
                .statusCode(403);
        Partners.as("mayor", COMMUNE)
                .body(kept)
                .put(path + "/fulfilment")
                .then()
                .statusCode(200)
                .body("status", equalTo("FULFILLED_LATE"))
                .body("fulfilment.evidence", equalTo("DECLARED"));
        Partners.as("steering", CAF)
                .body("{\"releasedOn\": \"2024-02-01\", \"reason\": \"Sans objet\"}")
                .put(path + "/release")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-fulfilled"));
    }

    private static ValidatableResponse record(Partners partners, String siren, String dueOn) {
        return Partners.as("steering", CAF)
                .body("""
                        {"conventionReference": "%s", "siren": "%s", "source": "Convention, article 9",
                         "label": "Bilan annuel", "madeOn": "2022-09-20", "dueOn": "%s"}""".formatted(partners.reference, siren, dueOn))
                .post("/v1/commitments")
                .then();
    }

    private static ValidatableResponse byStatus(Partners partners, Object... statuses) {
        return given().queryParam("conventionReference", partners.reference)
                .queryParam("status", statuses)
                .get("/v1/commitments")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse only(String reference) {
        return given().queryParam("conventionReference", reference)
                .get("/v1/commitments")
                .then()
                .statusCode(200);
    }

    private List<?> published(String reference) {
        return database.createNativeQuery(
                        "select type from outbox where payload like :reference and type like 'fr.ctg.commitment.%' order by id",
                        String.class)
                .setParameter("reference", "%" + reference + "%")
                .getResultList();
    }
}
