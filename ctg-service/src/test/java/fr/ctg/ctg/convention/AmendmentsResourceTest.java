package fr.ctg.ctg.convention;

import static fr.ctg.ctg.Partners.CAF;
import static fr.ctg.ctg.Partners.COMMUNE;
import static fr.ctg.ctg.Partners.OTHER_TEXT;
import static fr.ctg.ctg.Partners.TEXT;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.ctg.Events;
import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** An amendment goes through the gates of its convention, and changes it once everybody has signed. */
@HttpTest
class AmendmentsResourceTest {
    @Inject
    EntityManager database;

    @Test
    void extendsTheConventionOnceEveryPartySignedByAnActThatCitesTheAmendment() {
        var partners = concluded();
        var reference = partners.reference + "-AV1";
        var path = amend(
                        partners,
                        reference,
                        "\"extendTo\": \"%s\", \"addedActions\": [\"Action ajoutée (démonstration)\"]"
                                .formatted(Partners.RUNNING_TO.plusMonths(6)))
                .then()
                .statusCode(201)
                .body("status", equalTo("IN_APPROVAL"))
                .body("amendmentNumber", equalTo(1))
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        signAll(partners, path, reference);
        given().get(path).then().body("signedOn", equalTo("2022-09-20"));
        given().get(partners.path())
                .then()
                .body("amendments[0].reference", equalTo(reference))
                .body("endsOn", equalTo(Partners.RUNNING_TO.plusMonths(6).toString()));
        consolidation(partners, Partners.RUNNING_FROM.plusDays(1))
                .then()
                .body("endsOn", equalTo(Partners.RUNNING_TO.toString()))
                .body("addedActions", hasSize(0))
                .body("amendments[0].applies", equalTo(false));
        consolidation(partners, LocalDate.now())
                .then()
                .body("endsOn", equalTo(Partners.RUNNING_TO.plusMonths(6).toString()))
                .body("addedActions", hasSize(1))
                .body("amendments[0].applies", equalTo(true));
        given().get(partners.path() + "/amendments").then().body("items.reference", equalTo(List.of(reference)));
        given().queryParam("reference", reference).get("/v1/conventions").then().body("items", hasSize(0));
        assertEquals(List.of("fr.ctg.convention.amended.v1"), published(partners, "amended"));
    }

    @Test
    void weakensTheConventionThroughTheActByWhichAPartyJoinedIt() {
        var partners = concluded();
        var reference = partners.reference + "-AV1";
        var path = amend(partners, reference, """
                "joining": [{"siren": "000000018", "name": "Commune d'essai", "kind": "COMMUNE", "required": true, "signersRequired": 1}]""")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        signAll(partners, path, reference);
        var joining = UUID.randomUUID();
        Events.approved(joining, "000000018", reference, OTHER_TEXT);
        Events.executory(joining, "000000018");
        Partners.eventually(() -> "AUTHORISED".equals(given().get(path).path("parties[2].standing")));
        Partners.as("mayor", "000000018")
                .body(Partners.signature("000000018", "2022-09-16", OTHER_TEXT, """
                {"name": "Personne fictive", "capacity": "Maire", "office": "MAYOR", "standing": "HOLDER"}"""))
                .post(path + "/signatures")
                .then()
                .statusCode(200);
        given().get(partners.path())
                .then()
                .body("parties.size()", equalTo(3))
                .body("parties[2].standing", equalTo("SIGNED"))
                .body("status", equalTo("IN_FORCE"));
        Events.changed(joining, "000000018", "annulled", 3);
        Partners.eventually(() -> "WEAKENED".equals(given().get(partners.path()).path("status")));
        given().get(partners.path()).then().body("amendments[0].weakenedOn", equalTo("2022-09-30"));
        assertEquals(1, published(partners, "weakened").size());
    }

    @Test
    void refusesAnAmendmentToWhoeverDoesNotKeepTheFileAndOneOfAConventionThatIsNotConcluded() {
        var open = Partners.registered();
        amend(open, open.reference + "-AV1", "\"extendTo\": \"2026-06-30\"")
                .then()
                .statusCode(409)
                .body("code", equalTo("convention-over"));
        var partners = concluded();
        Partners.as("steering", COMMUNE)
                .body(request(
                        partners.reference + "-AV1",
                        "\"extendTo\": \"%s\"".formatted(Partners.RUNNING_TO.plusMonths(6))))
                .post(partners.path() + "/amendments")
                .then()
                .statusCode(403);
        amend(partners, partners.reference + "-AV1", "\"addedFields\": []")
                .then()
                .statusCode(400)
                .body("code", equalTo("amendment-changes-nothing"));
    }

    /** Two hands write an amendment of the same point at once: the second is told of the first. */
    @Test
    void letsOneOfTwoAmendmentsOfOnePointWin() throws Exception {
        var partners = concluded();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> one = () -> amend(
                            partners,
                            partners.reference + "-A",
                            "\"extendTo\": \"%s\"".formatted(Partners.RUNNING_TO.plusMonths(6)))
                    .statusCode();
            Callable<Integer> other = () -> amend(
                            partners,
                            partners.reference + "-B",
                            "\"extendTo\": \"%s\"".formatted(Partners.RUNNING_TO.plusMonths(3)))
                    .statusCode();
            var answers = hands.invokeAll(List.of(one, other)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 409), answers);
        }
        given().get(partners.path() + "/amendments").then().body("items", hasSize(1));
    }

    @Test
    void recordsASignatureThatBrokeARuleAsWhatItIs() {
        var partners = Partners.registered().approved().executory();
        var early = Partners.signature(COMMUNE, "2022-07-29", TEXT, """
                {"name": "Jean-Christophe CARRÉ", "capacity": "Maire", "office": "MAYOR", "standing": "HOLDER"}""");
        var request =
                early.substring(0, early.length() - 1) + ", \"reason\": \"Signée le soir du vote (démonstration)\"}";
        Partners.as("mayor", COMMUNE)
                .body(request)
                .post(partners.path() + "/irregular-signatures")
                .then()
                .statusCode(200)
                .body("parties[0].standing", equalTo("AUTHORISED"))
                .body("parties[0].signature", nullValue())
                .body("parties[0].irregularSignatures[0].irregularities[0].code", equalTo("signed-before-effect"))
                .body("parties[0].irregularSignatures[0].irregularities[0].grade", equalTo("BLOCKING"))
                .body("parties[0].irregularSignatures[0].irregularities[0].recordedBy", equalTo(COMMUNE));
        var deputy = Partners.signature(COMMUNE, "2022-09-15", TEXT, """
                {"name": "Adjointe fictive", "capacity": "Première adjointe", "office": "MAYOR", "standing": "DELEGATE"}""");
        Partners.as("mayor", COMMUNE)
                .body(deputy)
                .post(partners.path() + "/signatures")
                .then()
                .statusCode(409)
                .body("code", equalTo("signer-without-capacity"))
                .body("legalBasis", equalTo(List.of("CGCT art. L2122-17", "CGCT art. L2122-18")));
        Partners.as("mayor", COMMUNE)
                .body(deputy.substring(0, deputy.length() - 1) + ", \"reason\": \"Arrêté égaré\"}")
                .post(partners.path() + "/irregular-signatures")
                .then()
                .statusCode(200)
                .body("parties[0].standing", equalTo("SIGNED"))
                .body("parties[0].irregularities[0].grade", equalTo("TO_REGULARISE"));
        given().get(partners.path() + "/legal-chain")
                .then()
                .body("parties[0].links[-1].code", equalTo("regularisation"))
                .body("parties[0].links[-1].verdict", equalTo("MISSING"));
        Partners.as("mayor", COMMUNE)
                .body("""
                {"code": "signer-without-capacity", "proof": "Arrêté n° 14 du 1er juin 2022 (démonstration)"}""")
                .put(partners.path() + "/signatures/" + COMMUNE + "/regularisation")
                .then()
                .statusCode(200)
                .body(
                        "parties[0].irregularities[0].cure.proof",
                        equalTo("Arrêté n° 14 du 1er juin 2022 (démonstration)"));
        given().get(partners.path() + "/legal-chain").then().body("parties[0].links[-1].verdict", equalTo("PROVED"));
        assertTrue(published(partners, "party-signed").size() == 1);
    }

    /** A body outside the suite is as much in the judge's hand as a commune. */
    @Test
    void contestsTheSignatureOfABodyOutsideWhoseDecisionIsAnnulledAndRestoresIt() {
        var partners = concluded();
        String decision = given().get(partners.path()).path("parties[1].act.id");
        var annulled = """
                {"kind": "ANNULLED", "on": "%s", "reference": "TA (démonstration)", "legalBasis": []}""".formatted(LocalDate.now());
        Partners.as("mayor", COMMUNE)
                .body(annulled)
                .post(partners.path() + "/decisions/" + decision + "/changes")
                .then()
                .statusCode(403);
        Partners.as("caf-director", CAF)
                .body(annulled)
                .post(partners.path() + "/decisions/" + decision + "/changes")
                .then()
                .statusCode(200)
                .body("parties[1].standing", equalTo("CONTESTED"))
                .body("status", equalTo("WEAKENED"));
        Partners.as("caf-director", CAF)
                .body(annulled.replace("ANNULLED", "REINSTATED"))
                .post(partners.path() + "/decisions/" + decision + "/changes")
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_FORCE"));
        assertEquals(1, published(partners, "weakened").size());
        assertEquals(1, published(partners, "restored").size());
        Partners.as("caf-director", CAF)
                .body(annulled)
                .post(partners.path() + "/decisions/" + partners.deliberation + "/changes")
                .then()
                .statusCode(404);
    }

    @Test
    void givesUpAnAmendmentAndAConventionThatAreNotConcluded() {
        var partners = concluded();
        var path = amend(
                        partners,
                        partners.reference + "-A",
                        "\"extendTo\": \"%s\"".formatted(Partners.RUNNING_TO.plusMonths(6)))
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        var reason = "{\"reason\": \"Erreur de date\"}";
        Partners.as("steering", COMMUNE)
                .body(reason)
                .put(path + "/abandonment")
                .then()
                .statusCode(403);
        Partners.as("steering", CAF)
                .body(reason)
                .put(path + "/abandonment")
                .then()
                .statusCode(200)
                .body("status", equalTo("ABANDONED"));
        amend(partners, partners.reference + "-B", "\"extendTo\": \"%s\"".formatted(Partners.RUNNING_TO.plusMonths(3)))
                .then()
                .statusCode(201);
    }

    @Test
    void terminatesAndTellsItOnce() {
        var partners = concluded();
        var body = """
                {"on": "%s", "cause": "MUTUAL_CONSENT", "reason": "Accord (démonstration)", "reference": "Procès-verbal"}""".formatted(LocalDate.now());
        Partners.as("steering", COMMUNE)
                .body(body)
                .put(partners.path() + "/termination")
                .then()
                .statusCode(403);
        Partners.as("steering", CAF)
                .body(body)
                .put(partners.path() + "/termination")
                .then()
                .statusCode(200)
                .body("status", equalTo("TERMINATED"));
        Partners.as("steering", CAF)
                .body(body)
                .put(partners.path() + "/termination")
                .then()
                .statusCode(409)
                .body("code", equalTo("convention-terminated"));
        assertEquals(List.of("fr.ctg.convention.terminated.v1"), published(partners, "terminated"));
    }

    private static void signAll(Partners partners, String path, String reference) {
        var act = UUID.randomUUID();
        Events.approved(act, COMMUNE, reference, OTHER_TEXT);
        Events.executory(act, COMMUNE);
        Partners.eventually(() -> "AUTHORISED".equals(given().get(path).path("parties[0].standing")));
        Partners.as("mayor", COMMUNE)
                .body(Partners.signature(COMMUNE, "2022-09-15", OTHER_TEXT, """
                {"name": "Jean-Christophe CARRÉ", "capacity": "Maire", "office": "MAYOR", "standing": "HOLDER"}"""))
                .post(path + "/signatures")
                .then()
                .statusCode(200);
        Partners.as("caf-director", CAF)
                .body("""
                {"siren": "%s", "organ": "Conseil d'administration", "officialNumber": "DEMO-2", "decidedOn": "2022-06-01",
                 "effectiveOn": "2022-06-02", "textSha256": "%s", "offices": [], "evidence": {"sha256": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee", "title": "Procès-verbal (démonstration)"}, "demonstration": true}""".formatted(CAF, OTHER_TEXT))
                .post(path + "/decisions")
                .then()
                .statusCode(200);
        Partners.as("caf-director", CAF)
                .body(Partners.signature(CAF, "2022-09-20", OTHER_TEXT, """
                {"name": "Personne fictive A", "capacity": "Présidente", "office": "PRESIDENT", "standing": "HOLDER"},
                {"name": "Personne fictive B", "capacity": "Directrice", "office": "DIRECTOR", "standing": "HOLDER"}"""))
                .post(path + "/signatures")
                .then()
                .statusCode(200);
    }

    private static Partners concluded() {
        var partners = Partners.running();
        partners.approved().executory();
        partners.cafDecides().then().statusCode(200);
        partners.communeSigns("2022-09-15", TEXT).then().statusCode(200);
        partners.cafSigns().then().statusCode(200);
        return partners;
    }

    private static Response amend(Partners partners, String reference, String change) {
        return Partners.as("steering", CAF).body(request(reference, change)).post(partners.path() + "/amendments");
    }

    private static String request(String reference, String change) {
        var lists = new StringBuilder();
        for (var list : List.of("joining", "leaving", "addedActions", "addedFields")) {
            if (!change.contains("\"" + list + "\"")) {
                lists.append(", \"").append(list).append("\": []");
            }
        }
        return """
                {"reference": "%s", "title": "Avenant de démonstration", "effectiveOn": "%s", "textSha256": "%s", "changes": {%s%s}}""".formatted(reference, LocalDate.now(), OTHER_TEXT, change, lists);
    }

    private static Response consolidation(Partners partners, LocalDate asOf) {
        return given().get(partners.path() + "/consolidation?asOf=" + asOf);
    }

    private List<?> published(Partners partners, String what) {
        return database.createNativeQuery(
                        "select type from outbox where aggregate_id = :id and type like :what", String.class)
                .setParameter("id", UUID.fromString(partners.path().replaceFirst(".*/", "")))
                .setParameter("what", "%." + what + ".%")
                .getResultList();
    }
}
