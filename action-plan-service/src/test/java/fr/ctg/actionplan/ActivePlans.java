package fr.ctg.actionplan;

import static fr.ctg.actionplan.Eventually.eventually;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.web.Calendar;
import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Plans under way, of a convention of three communes and a Caf, as other systems would bring them there. */
@Singleton
public class ActivePlans {
    public static final String MAUSSANE = "211300587";
    public static final String AUREILLE = "211300066";
    public static final String PARADOU = "211300686";
    public static final String CAF = "999999998";
    public static final List<String> COMMUNES = List.of(MAUSSANE, AUREILLE, PARADOU);

    private final Keeper keeper = Keeper.ofMaussane();
    private final ConventionTopic conventions;
    private final ObjectMapper json;

    ActivePlans(ConventionTopic conventions, ObjectMapper json) {
        this.conventions = conventions;
        this.json = json;
    }

    /** Active since 30 September 2022, with two whole sheets. */
    public String active(String reference) throws Throwable {
        var plan = keeper.adopted(reference, "2022-02-28");
        var parties = json.createArrayNode();
        Map.of(MAUSSANE, "COMMUNE", AUREILLE, "COMMUNE", PARADOU, "COMMUNE", CAF, "CAF")
                .forEach((siren, kind) -> parties.addObject()
                        .put("siren", siren)
                        .put("name", "Partie " + siren)
                        .put("kind", kind)
                        .put("signedOn", "2022-09-15")
                        .put("demonstration", true));
        conventions.send(conventions.signed(
                reference,
                LocalDate.of(2022, 1, 1),
                LocalDate.now(Calendar.PARIS).plusYears(1),
                LocalDate.of(2022, 9, 30),
                parties));
        eventually(() -> keeper.steering().get("/v1/plans/" + plan).then().body("status", equalTo("ACTIVE")));
        return plan;
    }

    /** The indicator of the sheet of that number. */
    public String indicatorOf(String plan, int number) {
        return sheets(plan).path("items.find { it.number == %d }.indicators[0].id".formatted(number));
    }

    public String sheetOf(String plan, int number) {
        return sheets(plan).path("items.find { it.number == %d }.id".formatted(number));
    }

    private Response sheets(String plan) {
        return keeper.steering().queryParam("planId", plan).get("/v1/action-sheets");
    }

    /** Places by commune and year; what else the definition says comes first. */
    public String defined(String plan, int number, String more) {
        var indicator = indicatorOf(plan, number);
        define(plan, number, 0, more).then().statusCode(200);
        return indicator;
    }

    public Response define(String plan, int number, int read, String more) {
        var indicator = indicatorOf(plan, number);
        var values = new java.util.LinkedHashMap<String, String>(Map.of(
                "title", "\"Places ouvertes\"",
                "unit", "\"places\"",
                "kind", "\"RESULT\"",
                "type", "\"NUMBER\"",
                "direction", "\"HIGHER_IS_BETTER\"",
                "frequency", "\"YEAR\"",
                "source", "\"Démonstration\"",
                "baseline", "{\"on\": \"2021-12-31\", \"value\": {\"number\": \"10\"}}",
                "targets", "[]",
                "cumulative", "false"));
        values.put("byCommune", "true");
        values.put("countsPeople", "false");
        for (var part : more.isBlank() ? new String[0] : more.split(";")) {
            var pair = part.split("=", 2);
            values.put(pair[0].strip(), pair[1].strip());
        }
        var definition = values.entrySet().stream()
                .filter(entry -> !entry.getValue().equals("-"))
                .map(entry -> "\"" + entry.getKey() + "\": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
        return keeper.steering()
                .body("""
                        {"sheetId": "%s", "read": %d, "reason": "Essai", "definition": %s}""".formatted(sheetOf(plan, number), read, definition))
                .put("/v1/indicators/" + indicator + "/definition");
    }

    /** Recorded by the commune itself, when there is one. */
    public Response record(String indicator, String period, String commune, String value) {
        var body = """
                {"indicatorId": "%s", "period": "%s"%s, "content": {"unit": "places", %s}}""".formatted(
                        indicator, period, commune.isEmpty() ? "" : ", \"communeSiren\": \"" + commune + "\"", value);
        return (commune.isEmpty() ? keeper.steering() : Keeper.as("clerk", commune))
                .body(body)
                .post("/v1/measures");
    }

    public String approved(String indicator, String period, String commune, String value) {
        String id = record(indicator, period, commune, value)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        (commune.isEmpty() ? keeper.steering() : Keeper.as("clerk", commune))
                .put("/v1/measures/" + id + "/submission")
                .then()
                .statusCode(200);
        Keeper.as("caf-adviser", CAF)
                .put("/v1/measures/" + id + "/approval")
                .then()
                .statusCode(200);
        return id;
    }
}
