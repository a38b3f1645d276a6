package fr.ctg.deliberation;

import static io.restassured.RestAssured.given;

import fr.ctg.platform.teststack.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A client of one commune, as another municipal system would be. Every test has its own commune. */
public final class Commune {
    public final String siren;
    public final String councilId;
    /** Member ids; the first is the mayor. */
    public final List<String> members;

    private Commune(String siren, String councilId, List<String> members) {
        this.siren = siren;
        this.councilId = councilId;
        this.members = members;
    }

    /** Nineteen members; the first is the mayor. */
    public static Commune ofNineteen(String siren) {
        return ofNineteen(siren, null);
    }

    public static Commune ofNineteen(String siren, @Nullable String siret) {
        var answer = as("clerk", siren)
                .body(
                        siret == null
                                ? council(siren)
                                : council(siren).replaceFirst("\\{", "{\"siret\": \"" + siret + "\","))
                .post("/v1/councils")
                .then()
                .statusCode(201)
                .extract();
        return new Commune(siren, answer.path("id"), answer.path("members.id"));
    }

    public static String council(String siren) {
        var members = IntStream.rangeClosed(1, 19)
                .mapToObj(n -> """
                        {"givenName": "Membre", "familyName": "N%02d", "office": "%s"}""".formatted(n, n == 1 ? "MAYOR" : "COUNCILLOR"))
                .toList();
        return """
                {"siren": "%s", "insee": "13058", "name": "Maussane-les-Alpilles", "renewedOn": "2020-03-15",
                 "population": 2326, "populationYear": 2018, "members": [%s], "demonstration": true}""".formatted(siren, String.join(",", members));
    }

    public static RequestSpecification as(String role, String siren) {
        return given().auth().oauth2(Tokens.of(role, siren)).contentType(ContentType.JSON);
    }

    public RequestSpecification clerk() {
        return as("clerk", siren);
    }

    public String convene(String heldOn) {
        return clerk().body("""
                        {"councilId": "%s", "heldOn": "%s", "startsAt": "19:00", "place": "Hôtel de Ville",
                         "convokedOn": "2022-07-13", "agenda": [{"rank": 7, "title": "Convention territoriale globale"}]}""".formatted(councilId, heldOn))
                .post("/v1/sittings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Calls a sitting of items 1 to {@code items}; {@code more} adds fields or changes them. */
    public Response call(String heldOn, int items, Map<String, Object> more) {
        var sitting = new LinkedHashMap<String, Object>();
        sitting.put("councilId", councilId);
        sitting.put("heldOn", heldOn);
        sitting.put("startsAt", "19:00");
        sitting.put("place", "Mairie");
        sitting.put("convokedOn", LocalDate.parse(heldOn).minusDays(10).toString());
        sitting.put(
                "agenda",
                IntStream.rangeClosed(1, items)
                        .mapToObj(rank -> Map.of("rank", rank, "title", "Point " + rank))
                        .toList());
        sitting.putAll(more);
        return clerk().body(sitting).post("/v1/sittings");
    }

    /** A sitting that is open, with ten of its members. */
    public String openOn(String heldOn, int items) {
        String id =
                call(heldOn, items, Map.of()).then().statusCode(201).extract().path("id");
        open(id, 10).then().statusCode(200);
        return id;
    }

    public Response proxy(String sittingId, int giver, int holder) {
        return clerk().body(Map.of("giverId", members.get(giver), "holderId", members.get(holder)))
                .post("/v1/sittings/" + sittingId + "/proxies");
    }

    public Response open(String sittingId, int present) {
        return clerk().body(Map.of(
                        "presentIds", members.subList(0, present),
                        "excusedIds", members.subList(18, 19),
                        "chairId", members.get(0),
                        "secretaryId", members.get(5)))
                .put("/v1/sittings/" + sittingId + "/opening");
    }

    /** The sitting of 29 July 2022: ten present, eight proxies, open. */
    public String openOn29July() {
        var sitting = convene("2022-07-29");
        for (int giver = 0; giver < 8; giver++) {
            proxy(sitting, 10 + giver, giver / 2).then().statusCode(200);
        }
        open(sitting, 10).then().statusCode(200);
        return sitting;
    }

    public Response table(String sittingId, String officialNumber) {
        var act = new LinkedHashMap<String, Object>();
        act.put("sittingId", sittingId);
        act.put("rank", 7);
        act.put("officialNumber", officialNumber);
        act.put("subject", "Convention territoriale globale 2022-2025");
        act.put("visas", List.of(Map.of("text", "article L 2121-17 du CGCT", "purpose", "CONVOCATION")));
        act.put("rapporteurId", members.get(0));
        act.put("decisions", List.of(Map.of("verb", "AUTHORISES", "text", "le maire à signer")));
        act.put(
                "mandate",
                Map.of(
                        "conventionReference",
                        "CTG-TEST",
                        "textSha256",
                        "a".repeat(64),
                        "office",
                        "MAYOR",
                        "demonstration",
                        true));
        act.put("commitments", List.of(Map.of("label", "Schéma d'organisation", "dueOn", "2022-12-31")));
        return clerk().body(act).post("/v1/deliberations");
    }

    /** A plain act on item {@code rank}; {@code more} adds fields or changes them. */
    public String table(String sittingId, int rank, Map<String, Object> more) {
        var act = new LinkedHashMap<String, Object>();
        act.put("sittingId", sittingId);
        act.put("rank", rank);
        act.put("subject", "Objet fictif n° " + rank);
        act.put("visas", List.of());
        act.put("rapporteurId", members.get(0));
        act.put("decisions", List.of(Map.of("verb", "DECIDES", "text", "d'approuver")));
        act.put("commitments", List.of());
        act.putAll(more);
        return clerk().body(act)
                .post("/v1/deliberations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response vote(String deliberationId) {
        return clerk().body(Map.of("method", "ORDINARY", "tally", "UNSTATED", "declaredUnanimous", true))
                .put("/v1/deliberations/" + deliberationId + "/vote");
    }

    public Response vote(String deliberationId, Map<String, Object> ballot) {
        var result = new LinkedHashMap<String, Object>();
        result.put("method", "ORDINARY");
        result.put("tally", "STATED");
        result.put("declaredUnanimous", false);
        result.putAll(ballot);
        return clerk().body(result).put("/v1/deliberations/" + deliberationId + "/vote");
    }

    public Response publish(String deliberationId) {
        return clerk().body(Map.of("publishedOn", "2022-08-01", "mode", "WEBSITE"))
                .put("/v1/deliberations/" + deliberationId + "/publication");
    }

    public Response transmit(String deliberationId) {
        return clerk().body(Map.of("receivedOn", "2022-08-01", "authority", "Sous-préfecture d'Arles"))
                .put("/v1/deliberations/" + deliberationId + "/transmission");
    }

    /** Both formalities on one day. */
    public Response makeExecutory(String deliberationId, String day) {
        clerk().body(Map.of("publishedOn", day, "mode", "WEBSITE"))
                .put("/v1/deliberations/" + deliberationId + "/publication")
                .then()
                .statusCode(200);
        return clerk().body(Map.of("receivedOn", day, "authority", "Sous-préfecture d'Arles"))
                .put("/v1/deliberations/" + deliberationId + "/transmission");
    }
}
