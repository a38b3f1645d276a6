package fr.ctg.ctg;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an alarm can be set on. */
@HttpTest
class MetricsTest {
    @Test
    void measuresWhatAnOperatorIsToldToWatch() {
        var before = value("ctg_idempotency_replays_total");
        var key = UUID.randomUUID().toString();
        var reference = "CTG-" + UUID.randomUUID();
        for (var time = 0; time < 2; time++) {
            Partners.as("steering", Partners.CAF)
                    .header("Idempotency-Key", key)
                    .body(Partners.request(reference))
                    .post("/v1/conventions")
                    .then()
                    .statusCode(201);
        }
        assertEquals(before + 1, value("ctg_idempotency_replays_total"));
        var sent = value("ctg_outbox_sent_total");
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", Partners.TEXT).then().statusCode(200);
        Partners.eventually(() -> value("ctg_outbox_sent_total") > sent);
        assertEquals(1, value("ctg_outbox_leading"));
        Partners.eventually(() -> value("ctg_outbox_pending") == 0);
        assertEquals(0, value("ctg_outbox_oldest_seconds"));
        assertTrue(value("ctg_inbox_events_total{consumer=\"mandates\",outcome=\"applied\"") >= 2);
        assertTrue(value("agroal_available_count{datasource=\"default\"") > 0);
        assertTrue(value("ctg_admission_refused_total") >= 0);
    }

    /** A label for each of a million things ends the system that keeps the measures; a name in one is a breach. */
    @Test
    void namesNoThingAndNobody() {
        var partners = Partners.registered();
        given().get(partners.path()).then().statusCode(200);
        given().get("/v1/conventions/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/nowhere/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/v1/conventions?reference=" + partners.reference).then().statusCode(200);
        var told = Pattern.compile("\"[^\"\\n]*([0-9a-f]{8}-[0-9a-f]{4}-|\\d{9})[^\"\\n]*\"")
                .matcher(metrics().replaceAll("node-\\d+", "node")) // a broker
                .results()
                .map(MatchResult::group)
                .toList();
        assertEquals(List.of(), told);
    }

    static double value(String name) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(name))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing measures " + name));
    }

    private static String metrics() {
        return given().accept("text/plain").get("/q/metrics").asString();
    }
}
