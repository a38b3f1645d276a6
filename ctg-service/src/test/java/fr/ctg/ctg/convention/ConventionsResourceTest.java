package fr.ctg.ctg.convention;

import static fr.ctg.ctg.Partners.COMMUNE;
import static fr.ctg.ctg.Partners.OTHER_TEXT;
import static fr.ctg.ctg.Partners.TEXT;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.ctg.Events;
import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@HttpTest
class ConventionsResourceTest {
    @Inject
    EntityManager database;

    @Test
    void concludesAConventionOnceEveryPartySignedByItsOwnRight() {
        var partners = Partners.registered();
        given().get(partners.path())
                .then()
                .statusCode(200)
                .body("status", equalTo("IN_APPROVAL"))
                .body("parties.standing", equalTo(List.of("TO_DELIBERATE", "TO_DELIBERATE")));
        partners.approved().executory();
        partners.cafDecides().then().statusCode(200).body("status", equalTo("IN_SIGNATURE"));
        partners.communeSigns("2022-09-15", TEXT).then().statusCode(200).body("signedOn", nullValue());
        partners.cafSigns().then().statusCode(200).body("signedOn", equalTo("2022-09-20"));
        assertEquals(
                List.of(
                        "fr.ctg.convention.party-signed.v1",
                        "fr.ctg.convention.party-signed.v1",
                        "fr.ctg.convention.signed.v1"),
                published(partners));
    }

    @Test
    void refusesToSignWithoutAnAct() {
        Partners.registered()
                .communeSigns("2022-09-15", TEXT)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("party-not-authorised"))
                .body("blockedBy[0].code", equalTo("no-act"));
    }

    @Test
    void refusesToSignBeforeTheActIsExecutory() {
        Partners.registered()
                .approved()
                .communeSigns("2022-09-15", TEXT)
                .then()
                .statusCode(409)
                .body("code", equalTo("party-not-authorised"))
                .body("blockedBy[0].code", equalTo("act-not-executory"))
                .body("blockedBy[0].legalBasis[0]", equalTo("CGCT art. L2131-1"))
                .body("legalBasis[1]", equalTo("CE, 20 janvier 1989, Ville de Millau, n° 70686"));
    }

    @Test
    void refusesASignatureDatedBeforeTheActTookEffect() {
        Partners.registered()
                .approved()
                .executory()
                .communeSigns("2022-07-31", TEXT)
                .then()
                .statusCode(409)
                .body("blockedBy[0].code", equalTo("signed-before-effect"))
                .body("blockedBy[0].facts.executoryOn", equalTo("2022-08-01"));
    }

    @Test
    void refusesATextTheActDoesNotName() {
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", OTHER_TEXT)
                .then()
                .statusCode(409)
                .body("code", equalTo("text-not-mandated"))
                .body("facts.mandated", equalTo(TEXT))
                .body("facts.signed", equalTo(OTHER_TEXT));
        given().get(partners.path()).then().body("parties[0].standing", equalTo("AUTHORISED"));
    }

    @Test
    void givesNoRightByAnActThatNamesAnotherText() {
        var partners = Partners.registered();
        Events.approved(partners.deliberation, COMMUNE, partners.reference, OTHER_TEXT);
        Events.executory(partners.deliberation, COMMUNE);
        Partners.eventually(() -> count(
                        "select count(*) from authorising_act where id = :id and executory_on is not null",
                        partners.deliberation)
                == 1);
        given().get(partners.path())
                .then()
                .body("parties[0].standing", equalTo("APPROVED"))
                .body("parties[0].allowedActions", hasSize(0));
        for (var text : List.of(TEXT, OTHER_TEXT)) {
            partners.communeSigns("2022-09-15", text)
                    .then()
                    .statusCode(409)
                    .body("code", equalTo("party-not-authorised"))
                    .body("blockedBy[0].code", equalTo("act-names-another-text"));
        }
    }

    @Test
    void refusesASignatureOfTheVeryDayTheActTookEffect() {
        Partners.registered()
                .approved()
                .executory()
                .communeSigns("2022-08-01", TEXT)
                .then()
                .statusCode(409)
                .body("blockedBy[0].code", equalTo("signed-before-effect"));
    }

    @Test
    void keepsTheActAPartySignedByWhateverComesLater() {
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", TEXT).then().statusCode(200);
        var later = UUID.randomUUID();
        Events.approved(later, COMMUNE, partners.reference, TEXT);
        Events.executory(later, COMMUNE);
        Partners.eventually(() ->
                count("select count(*) from authorising_act where id = :id and executory_on is not null", later) == 1);
        given().get(partners.path()).then().body("parties[0].act.id", equalTo(partners.deliberation.toString()));
        partners.cafDecides().then().statusCode(200);
        partners.cafSigns().then().statusCode(200);
        partners.cafDecides().then().statusCode(409).body("code", equalTo("already-signed"));
    }

    @Test
    void acceptsAFileOnlyFromOneOfTheParties() {
        Partners.as("steering", "211301007")
                .body(Partners.request("CTG-" + UUID.randomUUID()))
                .post("/v1/conventions")
                .then()
                .statusCode(409)
                .body("code", equalTo("keeper-not-a-party"));
    }

    @Test
    void parksAnEventWhoseSequenceAnotherEventHasReached() {
        var partners = Partners.registered().approved();
        Events.approved(partners.deliberation, COMMUNE, partners.reference, OTHER_TEXT);
        Partners.eventually(() -> parked(partners.deliberation, "REPEATED") == 1);
        given().get(partners.path()).then().body("parties[0].act.textSha256", equalTo(TEXT));
    }

    @Test
    void refusesASecondSignatureASignatureInTheFutureAndASignerTooFew() {
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2999-01-01", TEXT).then().statusCode(409).body("code", equalTo("in-the-future"));
        partners.communeSigns("2022-09-15", TEXT).then().statusCode(200);
        partners.communeSigns("2022-09-15", TEXT).then().statusCode(409).body("code", equalTo("already-signed"));
        partners.cafDecides().then().statusCode(200);
        Partners.as("caf-director", Partners.CAF)
                .body(Partners.signature(Partners.CAF, "2022-09-20", TEXT, """
                        {"name": "Personne fictive A", "capacity": "Directrice", "office": "DIRECTOR", "standing": "HOLDER"},
                        {"name": "Personne fictive A", "capacity": "Président", "office": "PRESIDENT", "standing": "HOLDER"}"""))
                .post(partners.path() + "/signatures")
                .then()
                .statusCode(409)
                .body("code", equalTo("signers-missing"));
    }

    @Test
    void letsNobodySignForAnotherOrganisation() {
        var partners = Partners.registered().approved().executory();
        Partners.as("mayor", "211301007")
                .body(Partners.signature(COMMUNE, "2022-09-15", TEXT, """
                        {"name": "X", "capacity": "Maire", "office": "MAYOR", "standing": "HOLDER"}"""))
                .post(partners.path() + "/signatures")
                .then()
                .statusCode(403)
                .body("code", equalTo("not-your-organisation"));
        Partners.as("clerk", COMMUNE)
                .body(Partners.signature(COMMUNE, "2022-09-15", TEXT, """
                        {"name": "X", "capacity": "Maire", "office": "MAYOR", "standing": "HOLDER"}"""))
                .post(partners.path() + "/signatures")
                .then()
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @Test
    void refusesACommunesDecisionThatIsOnlyDeclared() {
        var partners = Partners.registered();
        Partners.as("caf-director", COMMUNE)
                .body("""
                        {"siren": "211300587", "organ": "Maire", "officialNumber": "1", "decidedOn": "2022-06-01",
                         "effectiveOn": "2022-06-02", "textSha256": "%s", "offices": [], "evidence": {"sha256": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee", "title": "Procès-verbal (démonstration)"}, "demonstration": true}""".formatted(TEXT))
                .post(partners.path() + "/decisions")
                .then()
                .statusCode(409)
                .body("code", equalTo("commune-must-deliberate"));
    }

    @Test
    void takesNoDecisionWithAnEffectBeforeItsDay() {
        var partners = Partners.registered();
        Partners.as("caf-director", Partners.CAF)
                .body("""
                        {"siren": "%s", "organ": "Conseil d'administration", "officialNumber": "DEMO-2", "decidedOn": "2022-06-02",
                         "effectiveOn": "2022-06-01", "textSha256": "%s", "offices": ["DIRECTOR"], "evidence": {"sha256": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee", "title": "Procès-verbal (démonstration)"}, "demonstration": true}""".formatted(Partners.CAF, TEXT))
                .post(partners.path() + "/decisions")
                .then()
                .statusCode(400)
                .body("code", equalTo("effect-before-decision"));
    }

    @Test
    void countsAnActThatArrivedBeforeTheConventionWasRegistered() {
        var partners = new Partners();
        Events.approved(partners.deliberation, COMMUNE, partners.reference, TEXT);
        Events.executory(partners.deliberation, COMMUNE);
        Partners.eventually(() -> count(
                        "select count(*) from authorising_act where id = :id and executory_on is not null",
                        partners.deliberation)
                == 1);
        partners.register().then().statusCode(201).body("parties[0].standing", equalTo("AUTHORISED"));
    }

    @Test
    void appliesAnEventOnceHoweverOftenItArrives() {
        var partners = Partners.registered();
        var event = UUID.randomUUID();
        for (int time = 0; time < 3; time++) {
            Events.approved(partners.deliberation, COMMUNE, partners.reference, TEXT, event);
        }
        partners.until("APPROVED").executory();
        // Whoever follows the promises may be behind whoever follows the mandates.
        Partners.eventually(() -> count(
                        "select coalesce(max(last_seq), 0) from inbox_position where consumer = 'promises' and aggregate_id = cast(:id as text)",
                        partners.deliberation)
                == 2);
        given().queryParam("conventionReference", partners.reference)
                .get("/v1/commitments")
                .then()
                .body("items", hasSize(1))
                .body("items[0].status", equalTo("OVERDUE"));
    }

    @Test
    void waitsForTheEventThatIsMissingAndThenAppliesBothInOrder() {
        var partners = Partners.registered();
        Events.executory(partners.deliberation, COMMUNE);
        Partners.eventually(() -> parked(partners.deliberation, "GAP") == 1);
        Events.approved(partners.deliberation, COMMUNE, partners.reference, TEXT);
        partners.until("AUTHORISED");
        assertEquals(0, parked(partners.deliberation, "GAP"));
    }

    @Test
    void parksAPoisonedEventAndLetsTheOthersPass() {
        var poisoned = UUID.randomUUID();
        Events.poison(poisoned);
        Partners.registered().approved().executory();
        Partners.eventually(() -> parked(poisoned, "UNREADABLE") == 1);
    }

    @Test
    void makesOneOfTwoSimultaneousLastSignaturesTheLast() throws Exception {
        var partners = Partners.registered().approved().executory();
        partners.cafDecides().then().statusCode(200);
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = Stream.of(
                            clients.submit(() ->
                                    partners.communeSigns("2022-09-15", TEXT).statusCode()),
                            clients.submit(() ->
                                    partners.communeSigns("2022-09-15", TEXT).statusCode()),
                            clients.submit(() -> partners.cafSigns().statusCode()),
                            clients.submit(() -> partners.cafSigns().statusCode()))
                    .toList();
            var statuses = new java.util.ArrayList<Integer>();
            for (var answer : answers) {
                statuses.add(answer.get());
            }
            assertEquals(List.of(200, 200, 409, 409), statuses.stream().sorted().toList());
        }
        assertEquals(
                1,
                published(partners).stream()
                        .filter("fr.ctg.convention.signed.v1"::equals)
                        .count());
    }

    @Test
    void weakensAConventionWhoseActTheJudgeSuspendsAndRestoresItAfterwards() {
        var partners = Partners.registered().approved().executory();
        partners.cafDecides().then().statusCode(200);
        partners.communeSigns("2022-09-15", TEXT).then().statusCode(200);
        partners.cafSigns().then().statusCode(200);
        Events.changed(partners.deliberation, COMMUNE, "suspended", 3);
        partners.until("CONTESTED");
        given().get(partners.path()).then().body("parties[0].act.force", equalTo("SUSPENDED"));
        given().get(partners.path() + "/diagnosis").then().body("blockedBy.code", equalTo(List.of("act-suspended")));
        given().get(partners.path() + "/legal-chain")
                .then()
                .body("complete", equalTo(false))
                .body("parties[0].links.find { it.code == 'signature' }.verdict", equalTo("CONTESTED"))
                .body("parties[0].links.find { it.code == 'what-became-of-it' }.verdict", equalTo("CONTESTED"));
        for (var day :
                Map.of("2022-09-21", "IN_FORCE", "2022-10-15", "WEAKENED").entrySet()) {
            given().queryParam("asOf", day.getKey())
                    .get(partners.path() + "/legal-chain")
                    .then()
                    .body("status", equalTo(day.getValue()));
        }
        partners.communeSigns("2022-09-16", TEXT).then().statusCode(409).body("code", equalTo("already-signed"));
        Events.changed(partners.deliberation, COMMUNE, "reinstated", 4);
        partners.until("SIGNED");
        assertEquals(
                List.of("fr.ctg.convention.weakened.v1", "fr.ctg.convention.restored.v1"),
                published(partners).subList(3, 5));
    }

    @Test
    void tellsWhatKeepsTheConventionFromBeingSigned() {
        var partners = Partners.registered().approved().executory();
        given().get(partners.path() + "/diagnosis")
                .then()
                .statusCode(200)
                .body("signed", equalTo(false))
                .body("blockedBy.code", equalTo(List.of("signature-missing", "no-act")))
                .body("blockedBy[0].subject", equalTo("Maussane-les-Alpilles"));
    }

    @Test
    void refusesImpossiblePeriodsAndDoubleParties() {
        var request = Partners.request("CTG-" + UUID.randomUUID());
        refuses(request.replace("2025-12-31", "2027-01-01"), "period-out-of-bounds");
        refuses(request.replace("2025-12-31", "2021-12-31"), "period-out-of-bounds");
        refuses(request.replace("999999998", "211300587"), "party-named-twice");
    }

    @Test
    void acceptsAPeriodOfFiveYearsToTheDay() {
        Partners.as("steering", Partners.CAF)
                .body(Partners.request("CTG-" + UUID.randomUUID()).replace("2025-12-31", "2026-12-31"))
                .post("/v1/conventions")
                .then()
                .statusCode(201);
    }

    private static void refuses(String request, String code) {
        Partners.as("steering", Partners.CAF)
                .body(request)
                .post("/v1/conventions")
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }

    private List<?> published(Partners partners) {
        return database.createNativeQuery(
                        "select type from outbox where payload like :reference order by id", String.class)
                .setParameter("reference", "%" + partners.reference + "%")
                .getResultList();
    }

    private long parked(UUID aggregate, String reason) {
        return count(
                "select count(*) from inbox_parked where consumer = 'mandates' and aggregate_id = cast(:id as text) and resolved_at is null and reason = '"
                        + reason + "'",
                aggregate);
    }

    private long count(String sql, UUID id) {
        return ((Number) database.createNativeQuery(sql).setParameter("id", id).getSingleResult()).longValue();
    }
}
