package fr.ctg.actionplan.dashboard;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static fr.ctg.actionplan.ActivePlans.MAUSSANE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.web.Calendar;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What a plan was known to be is told later as it was told then. */
@HttpTest
class KnownPastTest {
    private static final int CHANGES = 60;

    private final Keeper keeper = Keeper.ofMaussane();
    private final LocalDate today = LocalDate.now(Calendar.PARIS);

    @Inject
    ActivePlans plans;

    @Inject
    PlanSituations situations;

    @Inject
    AgroalDataSource database;

    /** What was answered at an instant. */
    private record Seen(Instant at, String after, List<Object> answers) {}

    @Test
    void isTheSameWheneverItIsAskedWhateverChangedSince() throws Throwable {
        var plan = plans.active("PAST-1");
        var life = new Life(plan, new Random(20220729));
        var seen = new ArrayList<Seen>();
        var changes = new LinkedHashSet<String>();
        for (var change = 0; change < CHANGES; change++) {
            var done = life.change();
            changes.add(done);
            seen.add(new Seen(databaseNow(), done, answersNow(plan)));
        }
        assertTrue(changes.size() >= 9, "every kind of change happened: " + changes);
        for (var then : seen) {
            assertEquals(then.answers(), answersOf(plan, then.at()), "after " + then.after());
        }
        assertTrue(
                seen.stream().map(Seen::answers).distinct().count() > CHANGES / 2,
                "the answers differ from each other");
    }

    /** For the public and for the keeper; through JSON, as readers see it. */
    private List<Object> answersNow(String plan) {
        return answers(siren -> situations.require(UUID.fromString(plan), siren, null));
    }

    private List<Object> answersOf(String plan, Instant at) {
        return answers(siren -> situations.knownAt(at, today, UUID.fromString(plan), siren));
    }

    private static List<Object> answers(Function<Optional<String>, PlanSituation> reader) {
        var answers = new ArrayList<Object>();
        for (var siren : List.of(Optional.<String>empty(), Optional.of(MAUSSANE))) {
            var situation = QuarkusTransaction.requiringNew().call(() -> reader.apply(siren));
            answers.add(Dashboard.of(situation));
            answers.add(GanttView.of(situation));
        }
        return answers;
    }

    private Instant databaseNow() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select clock_timestamp()")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** Whatever may happen to a plan of two sheets. */
    private final class Life {
        private final String plan;
        private final Random random;
        private final List<String> sheets = new ArrayList<>();
        private final List<String> measures = new ArrayList<>();
        private final String indicator;
        private int number = 2;

        Life(String plan, Random random) {
            this.plan = plan;
            this.random = random;
            sheets.add(plans.sheetOf(plan, 1));
            sheets.add(plans.sheetOf(plan, 2));
            indicator = plans.defined(plan, 1, "targets=[{\"year\": 2023, \"number\": \"10\"}]");
        }

        /** Tries until something is accepted; what it was. */
        String change() {
            while (true) {
                var kind = random.nextInt(9);
                var sheet = sheets.get(random.nextInt(sheets.size()));
                var answer =
                        switch (kind) {
                            case 0 -> revise(sheet);
                            case 1 -> status(sheet);
                            case 2 -> budget(sheet);
                            case 3 -> add();
                            case 4 -> publish(sheet);
                            case 5 -> renumber(sheet);
                            case 6 -> measure();
                            case 7 -> correct();
                            default -> redefine();
                        };
                if (answer.statusCode() < 300) {
                    return Integer.toString(kind);
                }
                assertTrue(answer.statusCode() < 500, answer.asString());
            }
        }

        private Response revise(String sheet) {
            int revision = keeper.steering().get("/v1/action-sheets/" + sheet).path("revision");
            return keeper.steering()
                    .body("""
                            {"revision": %d, "reason": "Essai", "title": "Fiche %d", "objectiveCodes": ["%s"], "how": "x", "deadlines": "x",
                             "contributors": ["Caf"], "means": "x", "startsOn": "2023-01-01", "endsOn": "20%d-06-30",
                             "territory": %s, "pilot": {"siren": "%s"},
                             "indicators": [{"code": "I1", "title": "Places ouvertes", "unit": "places", "kind": "RESULT"}]}""".formatted(
                                    revision,
                                    random.nextInt(100),
                                    random.nextBoolean() ? "1.1.a" : "2.1.a",
                                    24 + random.nextInt(10),
                                    random.nextBoolean() ? "[]" : "[\"" + AUREILLE + "\"]",
                                    random.nextBoolean() ? MAUSSANE : AUREILLE))
                    .put("/v1/action-sheets/" + sheet + "/content");
        }

        private Response status(String sheet) {
            var status = List.of("IN_PROGRESS", "PAUSED", "BLOCKED", "DONE").get(random.nextInt(4));
            return keeper.steering()
                    .body("""
                            {"status": "%s", "on": "2023-0%d-01", "reason": "Essai", "condition": "Essai", "responsible": "Commune",
                             "reviewOn": "2023-12-01"}""".formatted(status, 1 + random.nextInt(9)))
                    .post("/v1/action-sheets/" + sheet + "/status-changes");
        }

        private Response budget(String sheet) {
            int read = keeper.steering().get("/v1/action-sheets/" + sheet).path("budgetRevision");
            return keeper.steering()
                    .body("""
                            {"budgetRevision": %d, "lines": [{"year": 2023, "funder": "Caf", "funding": "CAF", "planned": "%d.00"}]}""".formatted(read, random.nextInt(9000)))
                    .put("/v1/action-sheets/" + sheet + "/budget");
        }

        private Response add() {
            var answer = keeper.addWholeSheet(plan, ++number, "1.1.b");
            sheets.add(answer.path("id"));
            return answer;
        }

        private Response publish(String sheet) {
            int revision = keeper.steering().get("/v1/action-sheets/" + sheet).path("revision");
            keeper.steering()
                    .body("""
                            {"revision": %d, "body": "Comité de pilotage", "on": "2023-03-01", "verdict": "APPROVED", "reason": "Essai"}""".formatted(revision))
                    .post("/v1/action-sheets/" + sheet + "/validations")
                    .then()
                    .statusCode(200);
            return keeper.steering()
                    .body("{\"on\": \"2023-05-12\"}")
                    .put("/v1/action-sheets/" + sheet + "/publication");
        }

        private Response renumber(String sheet) {
            return keeper.steering()
                    .body("{\"number\": %d, \"on\": \"2023-05-12\", \"reason\": \"Essai\"}".formatted(100 + ++number))
                    .put("/v1/action-sheets/" + sheet + "/number");
        }

        private Response measure() {
            var commune = ActivePlans.COMMUNES.get(random.nextInt(3));
            var answer = plans.record(
                    indicator, "2023", commune, "\"value\": {\"number\": \"%d\"}".formatted(random.nextInt(20)));
            if (answer.statusCode() == 201) {
                measures.add(answer.path("id"));
                approve(answer.path("id"));
            }
            return answer;
        }

        private Response correct() {
            if (measures.isEmpty()) {
                return keeper.steering().get("/v1/measures");
            }
            var measure = measures.get(random.nextInt(measures.size()));
            var answer = keeper.steering()
                    .body("""
                            {"content": {"unit": "places", "value": {"number": "%d"}}, "reason": "Essai"}""".formatted(random.nextInt(20)))
                    .put("/v1/measures/" + measure + "/content");
            if (random.nextBoolean()) {
                keeper.steering().put("/v1/measures/" + measure + "/approval");
            }
            return answer;
        }

        private void approve(String measure) {
            keeper.steering().put("/v1/measures/" + measure + "/submission");
            keeper.steering().put("/v1/measures/" + measure + "/approval");
        }

        private Response redefine() {
            int read = keeper.steering().get("/v1/indicators/" + indicator).path("definitionVersion");
            return plans.define(
                    plan, 1, read, "targets=[{\"year\": 2023, \"number\": \"%d\"}]".formatted(1 + random.nextInt(40)));
        }
    }

    @Test
    void tellsTheResultsOfADayAsTheyWereBeforeTheyWereCorrected() throws Throwable {
        var plan = plans.active("PAST-3");
        var indicator = plans.defined(plan, 1, "");
        var measure = plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"12\"}");
        keeper.steering()
                .body("""
                        {"content": {"unit": "places", "value": {"number": "14"}}, "reason": "Une place oubliée"}""")
                .put("/v1/measures/" + measure + "/content")
                .then()
                .statusCode(200);
        keeper.steering().put("/v1/measures/" + measure + "/approval").then().statusCode(200);
        knownSinceTheDayBeforeYesterday("plan", plan);
        knownSinceTheDayBeforeYesterday("action_sheet", plans.sheetOf(plan, 1));
        knownSinceTheDayBeforeYesterday("indicator", indicator);
        asOwner(
                "update past_row set known_since = known_since - interval '2 days' where id = '%s' and content ->> 'status' = 'APPROVED'"
                        .formatted(measure));
        given().get("/v1/indicators/" + indicator + "/results").then().body("periods[0].result.number", equalTo("14"));
        given().queryParam("asOf", today.minusDays(1).toString())
                .get("/v1/indicators/" + indicator + "/results")
                .then()
                .statusCode(200)
                .body("periods[0].result.number", equalTo("12"));
        given().queryParam("asOf", today.minusDays(3).toString())
                .get("/v1/indicators/" + indicator + "/results")
                .then()
                .statusCode(404);
    }

    private void knownSinceTheDayBeforeYesterday(String table, String id) throws SQLException {
        asOwner("alter table %s disable trigger keep_past".formatted(table));
        asOwner("update %s set known_since = known_since - interval '2 days' where id = '%s'".formatted(table, id));
        asOwner("alter table %s enable trigger keep_past".formatted(table));
    }

    /** What nobody may do who runs the service. */
    private static void asOwner(String change) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
    }

    @Test
    void isKeptFromWhoRunsTheService() throws Throwable {
        plans.active("PAST-4");
        for (var change : List.of("delete from past_row", "update past_row set content = '{}'", "truncate past_row")) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                var refused = assertThrows(SQLException.class, () -> statement.executeUpdate(change));
                assertEquals("42501", refused.getSQLState());
            }
        }
    }

    @Test
    void isAskedByTheDayAndOfADayThatIsOver() throws Throwable {
        var plan = plans.active("PAST-2");
        var now = given().get("/v1/plans/" + plan + "/dashboard").asString();
        given().queryParam("asOf", today.toString())
                .get("/v1/plans/" + plan + "/dashboard")
                .then()
                .statusCode(200)
                .body(equalTo(now));
        given().queryParam("asOf", today.minusDays(1).toString())
                .get("/v1/plans/" + plan + "/dashboard")
                .then()
                .statusCode(404);
        given().queryParam("asOf", today.plusDays(1).toString())
                .get("/v1/plans/" + plan + "/gantt")
                .then()
                .statusCode(409)
                .body("code", equalTo("in-the-future"));
        given().queryParam("asOf", "hier")
                .get("/v1/plans/" + plan + "/gantt")
                .then()
                .statusCode(400);
    }
}
