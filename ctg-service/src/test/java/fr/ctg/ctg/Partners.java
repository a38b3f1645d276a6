package fr.ctg.ctg;

import static io.restassured.RestAssured.given;

import fr.ctg.platform.teststack.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** A convention of one commune and one Caf, and the clients of both. Every test has its own. */
public final class Partners {
    public static final String COMMUNE = "211300587";
    public static final String CAF = "999999998";
    public static final String TEXT = "a".repeat(64);
    public static final String OTHER_TEXT = "b".repeat(64);

    public static final LocalDate RUNNING_FROM = LocalDate.now().minusYears(2);
    public static final LocalDate RUNNING_TO = RUNNING_FROM.plusYears(4);

    public final String reference = "CTG-" + UUID.randomUUID();
    public final UUID deliberation = UUID.randomUUID();
    private String id = "";

    public static RequestSpecification as(String role, String siren) {
        return given().auth().oauth2(Tokens.of(role, siren)).contentType(ContentType.JSON);
    }

    public static Partners registered() {
        var partners = new Partners();
        partners.register().then().statusCode(201);
        return partners;
    }

    /** Its period is not over, whatever the day the test is run. */
    public static Partners running() {
        var partners = new Partners();
        partners.register(RUNNING_FROM, RUNNING_TO).then().statusCode(201);
        return partners;
    }

    public Response register() {
        return register(LocalDate.of(2022, 1, 1), LocalDate.of(2025, 12, 31));
    }

    public Response register(LocalDate startsOn, LocalDate endsOn) {
        var request =
                request(reference).replace("2022-01-01", startsOn.toString()).replace("2025-12-31", endsOn.toString());
        var answer = as("steering", CAF).body(request).post("/v1/conventions");
        id = answer.path("id");
        return answer;
    }

    public static String request(String reference) {
        return """
                {"reference": "%s", "title": "CTG de démonstration", "startsOn": "2022-01-01", "endsOn": "2025-12-31",
                 "fields": ["enfance", "jeunesse"], "predecessor": "Contrat enfance jeunesse", "textSha256": "%s",
                 "parties": [
                   {"siren": "211300587", "name": "Maussane-les-Alpilles", "kind": "COMMUNE", "required": true, "signersRequired": 1,
                    "intercommunality": "CC Vallée des Baux-Alpilles"},
                   {"siren": "999999998", "name": "Caf (démonstration)", "kind": "CAF", "required": true, "signersRequired": 2}]}""".formatted(reference, TEXT);
    }

    public String path() {
        return "/v1/conventions/" + id;
    }

    public Partners approved() {
        Events.approved(deliberation, COMMUNE, reference, TEXT);
        return until("APPROVED");
    }

    public Partners executory() {
        Events.executory(deliberation, COMMUNE);
        return until("AUTHORISED");
    }

    public Partners until(String standing) {
        eventually(() -> standing.equals(given().get(path()).path("parties[0].standing")));
        return this;
    }

    public Response communeSigns(String signedOn, String text) {
        return as("mayor", COMMUNE)
                .body(signature(COMMUNE, signedOn, text, """
                {"name": "Jean-Christophe CARRÉ", "capacity": "Maire", "office": "MAYOR", "standing": "HOLDER"}"""))
                .post(path() + "/signatures");
    }

    public Response cafDecides() {
        return as("caf-director", CAF).body("""
                {"siren": "%s", "organ": "Conseil d'administration", "officialNumber": "DEMO-1", "decidedOn": "2022-06-01",
                 "effectiveOn": "2022-06-02", "textSha256": "%s", "offices": ["PRESIDENT", "DIRECTOR"], "evidence": {"sha256": "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee", "title": "Procès-verbal (démonstration)"}, "demonstration": true}""".formatted(CAF, TEXT)).post(path() + "/decisions");
    }

    public Response cafSigns() {
        return as("caf-director", CAF)
                .body(signature(CAF, "2022-09-20", TEXT, """
                {"name": "Personne fictive A", "capacity": "Président du conseil d'administration", "office": "PRESIDENT", "standing": "HOLDER"},
                {"name": "Personne fictive B", "capacity": "Directrice", "office": "DIRECTOR", "standing": "HOLDER"}"""))
                .post(path() + "/signatures");
    }

    public static String signature(String siren, String signedOn, String text, String signers) {
        return """
                {"siren": "%s", "signature": {"signedOn": "%s", "place": "Maussane-les-Alpilles", "channel": "PAPER", "level": "HANDWRITTEN",
                 "textSha256": "%s", "signers": [%s], "demonstration": true}}""".formatted(siren, signedOn, text, signers);
    }

    /** Events take their time; ten seconds are a lot of it. */
    public static void eventually(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not come true in 20 s");
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
