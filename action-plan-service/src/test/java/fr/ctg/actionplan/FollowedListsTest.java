package fr.ctg.actionplan;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** Whoever asks again from where the server vouched for misses nothing. */
@HttpTest
class FollowedListsTest {
    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Inject
    DataSource database;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void findsInTheNextRoundWhatWasDatedBeforeAndCommittedAfter() throws SQLException {
        var early = keeper.created("FOLLOW-1A");
        var start = now();
        String vouched;
        try (var slow = database.getConnection()) {
            change(slow, early);
            var late = keeper.created("FOLLOW-1B");
            vouched = round(keeper.steering(), start)
                    .then()
                    .body("items.id", hasItem(late))
                    .body("items.id", not(hasItem(early)))
                    .extract()
                    .path("syncedTo");
            slow.commit();
        }
        round(keeper.steering(), vouched).then().body("items.id", hasItem(early));
    }

    @Test
    void vouchesForNothingWhileSomebodyItCannotSeeWrites() throws SQLException {
        var plan = keeper.created("FOLLOW-2");
        var start = now();
        try (var migration = DriverManager.getConnection(url, "postgres", "trusted")) {
            change(migration, plan);
            keeper.created("FOLLOW-2B");
            assertEquals(start, round(keeper.steering(), start).path("syncedTo"));
            migration.rollback();
        }
    }

    @Test
    void datesWhatATransactionChangesThatWaitedForAnother() throws SQLException {
        var plan = keeper.created("FOLLOW-3");
        try (var first = database.getConnection();
                var second = database.getConnection()) {
            first.setAutoCommit(false);
            read(first, "select now()");
            change(second, plan);
            second.commit();
            String vouched = round(keeper.steering(), Instant.EPOCH.toString()).path("syncedTo");
            change(first, plan);
            first.commit();
            round(keeper.steering(), vouched).then().body("items.id", contains(plan));
        }
    }

    @Test
    void givesPageByPageWhatChangedInTheOrderOfItsChangesAndKeepsWhatItVouchedFor() {
        var start = now();
        var first = keeper.created("FOLLOW-4A");
        var second = keeper.created("FOLLOW-4B");
        keeper.adopt(keeper.ready("FOLLOW-4C"), "2022-02-28").then().statusCode(200);
        var ids = new ArrayList<String>();
        var vouched = new ArrayList<String>();
        String next = "/v1/plans?limit=1&modifiedSince=" + start;
        while (next != null) {
            var page = keeper.steering().urlEncodingEnabled(false).get(next);
            ids.addAll(page.path("items.id"));
            vouched.add(page.path("syncedTo"));
            page.then().body("items[0].modifiedAt", notNullValue()).body("deleted", empty());
            next = page.path("next");
        }
        assertEquals(List.of(first, second), ids.subList(0, 2));
        assertEquals(3, ids.size());
        assertEquals(1, vouched.stream().distinct().count(), vouched::toString);
        keeper.steering().get("/v1/plans/" + first).then().body("modifiedAt", nullValue());
    }

    @Test
    void tellsThePublicThatAMeasureIsBeingCorrectedAndNobodyOfOneNeverApproved() throws Throwable {
        var plan = plans.active("FOLLOW-5");
        var indicator = plans.defined(plan, 1, "");
        var approved = plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"12\"}");
        var start = now();
        plans.record(indicator, "2024", AUREILLE, "\"value\": {\"number\": \"13\"}")
                .then()
                .statusCode(201);
        Keeper.as("clerk", AUREILLE)
                .body("{\"content\": {\"unit\": \"places\", \"value\": {\"number\": \"14\"}}, \"reason\": \"Erreur\"}")
                .put("/v1/measures/" + approved + "/content")
                .then()
                .statusCode(200);
        var ofPlan = "/v1/measures?planId=" + plan + "&modifiedSince=" + start;
        given().get(ofPlan).then().body("items", empty()).body("deleted.id", contains(approved));
        Keeper.as("clerk", AUREILLE)
                .get(ofPlan)
                .then()
                .body("items", hasSize(2))
                .body("deleted", empty());
        given().get("/v1/measures?planId=" + plan).then().body("items", empty()).body("deleted", nullValue());
    }

    @Test
    void showsThePublicAnIndicatorOnceItsSheetIsPublished() throws Throwable {
        var plan = plans.active("FOLLOW-6");
        String sheet = keeper.addWholeSheet(plan, 3, "1.1.a")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var indicator = plans.defined(plan, 3, "");
        var start = now();
        var changed = "/v1/indicators?planId=" + plan + "&modifiedSince=" + start;
        given().get(changed).then().body("items", empty());
        keeper.steering()
                .body(
                        "{\"body\": \"Comité\", \"on\": \"2023-01-01\", \"verdict\": \"APPROVED\", \"reason\": \"Besoin\", \"revision\": 1}")
                .post("/v1/action-sheets/" + sheet + "/validations")
                .then()
                .statusCode(200);
        keeper.steering()
                .body("{\"on\": \"2023-01-02\"}")
                .put("/v1/action-sheets/" + sheet + "/publication")
                .then()
                .statusCode(200);
        given().get(changed).then().body("items.id", contains(indicator));
    }

    /** As precise as what is stored. */
    private static String now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS).toString();
    }

    private static void change(Connection connection, String plan) throws SQLException {
        connection.setAutoCommit(false);
        try (var update = connection.prepareStatement("update plan set title = title || ' bis' where id = ?::uuid")) {
            update.setString(1, plan);
            assertEquals(1, update.executeUpdate());
        }
    }

    private static void read(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertTrue(statement.execute(sql));
        }
    }

    private static Response round(RequestSpecification reader, String since) {
        var page = reader.get("/v1/plans?limit=200&modifiedSince=" + since);
        assertEquals(200, page.statusCode(), page.asString());
        assertNull(page.path("next"));
        return page;
    }
}
