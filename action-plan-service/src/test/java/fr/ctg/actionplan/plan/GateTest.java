package fr.ctg.actionplan.plan;

import static fr.ctg.actionplan.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.ConventionTopic;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.actionplan.RowLocks;
import fr.ctg.actionplan.action.ActionSheets;
import fr.ctg.platform.houserules.EventContract;
import fr.ctg.platform.web.Calendar;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Nothing is active but under a signed convention that has begun, whatever comes first. */
@HttpTest
class GateTest {
    private static final LocalDate START = LocalDate.of(2022, 1, 1);
    private static final LocalDate SIGNED = LocalDate.of(2022, 9, 30);

    private final Keeper keeper = Keeper.ofMaussane();
    private final LocalDate today = LocalDate.now(Calendar.PARIS);
    private final LocalDate end = today.plusYears(1);

    @Inject
    ActivePlans activePlans;

    @Inject
    ConventionTopic conventions;

    @Inject
    PlanTopic plans;

    @Inject
    ActivatePlan activatePlan;

    @Inject
    Plans repository;

    @Inject
    ActionSheets sheets;

    @Inject
    PlanJournal journal;

    @Inject
    RowLocks locks;

    @Inject
    DataSource database;

    @Test
    void opensForAnAdoptedPlanWhenTheLastPartyHasSigned() throws Throwable {
        var plan = keeper.adopted("GATE-1", "2022-02-28");
        given().get("/v1/plans/" + plan + "/diagnosis")
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("blockedBy.code", equalTo(List.of("convention-not-signed")))
                .body("blockedBy[0].legalBasis", equalTo(List.of("Convention territoriale globale GATE-1")));

        conventions.send(conventions.signed("GATE-1", START, end, SIGNED));

        eventually(() -> read(plan).body("status", equalTo("ACTIVE")));
        read(plan)
                .body("activatedOn", equalTo("2022-09-30"))
                .body("convention.signedOn", equalTo("2022-09-30"))
                .body("convention.parties[0].keySet()", equalTo(Set.of("siren", "name", "kind")));
        diagnosis(plan).body("active", equalTo(true)).body("blockedBy", equalTo(List.of()));
    }

    @Test
    void tellsOtherServicesOfTheActivationAsItsContractSays() throws Throwable {
        var plan = keeper.adopted("GATE-2", "2022-02-28");
        var signed = conventions.signed("GATE-2", START, end, SIGNED);
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        signed.headers()
                .add("ce_traceparent", ("00-" + trace + "-00f067aa0ba902b7-01").getBytes(StandardCharsets.UTF_8));
        conventions.send(signed);

        var said = plans.saidOf(plan);

        assertEquals(1, said.size());
        var event = said.getFirst();
        var traceparent =
                new String(event.headers().lastHeader("ce_traceparent").value(), StandardCharsets.UTF_8);
        assertEquals(trace, traceparent.split("-")[1], "one trace, from the signature to the plan");
        assertEquals("00", traceparent.split("-")[3], "whether it is kept, no caller decides");
        assertEquals(
                "fr.ctg.plan.activated.v1",
                new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8));
        assertEquals(
                "urn:ctg:action-plan-service",
                new String(event.headers().lastHeader("ce_source").value(), StandardCharsets.UTF_8));
        new EventContract("action-plan-service", "fr.ctg.plan.activated.v1").requireValid(event.value());
        var data = JsonPath.from(event.value());
        assertEquals("GATE-2", data.getString("conventionReference"));
        assertEquals("2022-09-30", data.getString("activatedOn"));
        assertEquals("Comité de pilotage", data.getString("adoptedBy"));
        assertEquals(2, data.getInt("counts.sheets"));
        assertEquals(2, data.getInt("counts.indicators"));
        assertEquals(3, data.getInt("counts.objectives"));
    }

    @Test
    void opensAtTheAdoptionWhenTheConventionWasSignedFirst() throws Throwable {
        conventions.send(conventions.signed("GATE-3", START, end, SIGNED));
        var plan = keeper.ready("GATE-3");
        eventually(() -> keeper.steering()
                .get("/v1/plans/" + plan)
                .then()
                .body("convention", notNullValue())
                .body("status", equalTo("DRAFT")));

        keeper.adopt(plan, "2023-03-01")
                .then()
                .statusCode(200)
                .body("status", equalTo("ACTIVE"))
                .body("activatedOn", equalTo("2023-03-01"))
                .body("allowedActions", equalTo(List.of("add-sheet", "change-framework")));
        assertEquals(1, activations(plan));
    }

    @Test
    void opensOnceForAnEventDeliveredTwice() throws Throwable {
        var plan = keeper.adopted("GATE-4", "2022-02-28");
        var event = conventions.signed("GATE-4", START, end, SIGNED);
        conventions.send(event);
        conventions.send(event);
        // A later event of the same convention is applied after both deliveries.
        conventions.send(
                conventions.event(UUID.fromString(event.key()), 2, "fr.ctg.convention.something-else.v1", "{}"));

        eventually(() -> assertEquals(
                2, count("select last_seq from inbox_position where aggregate_id = '" + event.key() + "'")));
        read(plan).body("status", equalTo("ACTIVE"));
        assertEquals(1, activations(plan));
        assertEquals(0, count("select count(*) from inbox_parked where aggregate_id = '" + event.key() + "'"));
    }

    @Test
    void staysClosedUntilTheConventionsFirstDayAndThenOpensByTheCalendar() throws Throwable {
        var plan = keeper.adopted("GATE-5", "2022-02-28");
        var start = today.plusDays(10);
        conventions.send(conventions.signed("GATE-5", start, end, SIGNED));

        eventually(() -> read(plan).body("convention", notNullValue()));
        read(plan).body("status", equalTo("ADOPTED")).body("activatedOn", nullValue());
        diagnosis(plan)
                .body("blockedBy.code", equalTo(List.of("convention-not-started")))
                .body("blockedBy[0].facts.activeFrom", equalTo(start.toString()));
        activatePlan.thoseWhoseDayHasCome();
        read(plan).body("status", equalTo("ADOPTED"));

        execute("update signed_convention set period_start = '%s' where reference = 'GATE-5'".formatted(today));
        twiceAtOnce(activatePlan::thoseWhoseDayHasCome);

        read(plan).body("status", equalTo("ACTIVE")).body("activatedOn", equalTo(today.toString()));
        assertEquals(1, activations(plan));
    }

    @Test
    void missesNoneOfTwoThatHappenAtOnce() throws Throwable {
        var plan = keeper.ready("GATE-8");
        var adoption = new Adoption(LocalDate.of(2022, 2, 28), "Comité de pilotage");
        // Adopted and found without a signed convention, but not yet committed when the news of the signature arrives.
        QuarkusTransaction.requiringNew().call(() -> {
            var adopting = repository.requireLocked(UUID.fromString(plan), Optional.of(keeper.siren()));
            journal.record(adopting.adopt(adoption, List.of(), today));
            sheets.ofPlan(adopting.id()).forEach(sheet -> sheet.publishWithPlan(adoption.body(), adoption.adoptedOn()));
            activatePlan.ifDue(adopting);
            conventions.send(conventions.signed("GATE-8", START, end, SIGNED));
            locks.awaitSomebodyWaiting();
            return true;
        });

        eventually(() -> read(plan).body("status", equalTo("ACTIVE")));
        assertEquals(1, activations(plan));
    }

    @Test
    void saysThatAPlanHasEndedWithoutStoringIt() throws Throwable {
        var plan = keeper.adopted("GATE-6", "2022-02-28");
        conventions.send(conventions.signed("GATE-6", START, today.minusDays(1), SIGNED));

        eventually(() -> read(plan).body("status", equalTo("ENDED")));
        diagnosis(plan).body("active", equalTo(false)).body("blockedBy.code", equalTo(List.of("convention-over")));
        assertEquals(1, count("select count(*) from plan where status = 'ACTIVE' and id = '" + plan + "'"));
    }

    @Test
    void flagsAPlanWhoseConventionIsWeakenedUntilItIsRestored() throws Throwable {
        var plan = keeper.adopted("GATE-9", "2022-02-28");
        var signed = conventions.signed("GATE-9", START, end, SIGNED);
        var id = UUID.fromString(signed.key());
        conventions.send(signed);
        conventions.send(conventions.told(id, 2, "weakened", Map.of("on", "2022-10-05")));
        eventually(() -> read(plan).body("convention.weakenedOn", equalTo("2022-10-05")));
        read(plan).body("status", equalTo("ACTIVE"));
        diagnosis(plan).body("active", equalTo(true)).body("remarks.code", equalTo(List.of("convention-weakened")));
        conventions.send(conventions.told(id, 3, "restored", Map.of("on", "2022-11-15")));
        eventually(() -> read(plan).body("convention.weakenedOn", nullValue()));
    }

    @Test
    void freezesAPlanFromTheDayItsConventionIsTerminated() throws Throwable {
        var plan = keeper.adopted("GATE-10", "2022-02-28");
        var signed = conventions.signed("GATE-10", START, end, SIGNED);
        var id = UUID.fromString(signed.key());
        conventions.send(signed);
        conventions.send(conventions.told(
                id, 2, "terminated", Map.of("on", today.plusDays(1).toString())));
        eventually(() -> read(plan)
                .body("convention.terminatedOn", equalTo(today.plusDays(1).toString())));
        read(plan).body("status", equalTo("ACTIVE"));
        keeper.addBareSheet(plan, 22).then().statusCode(201);

        execute("update signed_convention set terminated_on = '%s' where reference = 'GATE-10'".formatted(today));
        read(plan).body("status", equalTo("ENDED")).body("allowedActions", equalTo(List.of()));
        keeper.steering()
                .queryParam("planId", plan)
                .get("/v1/action-sheets")
                .then()
                .body("items[0].allowedActions", equalTo(List.of()));
        keeper.addBareSheet(plan, 23)
                .then()
                .statusCode(409)
                .body("code", equalTo("plan-frozen"))
                .body("facts.lastDay", equalTo(today.minusDays(1).toString()));
    }

    @Test
    void keepsWhatIsToldOfAConventionBeforeItsPlanExists() throws Throwable {
        var signed = conventions.signed("GATE-11", START, today.plusDays(1), SIGNED);
        var id = UUID.fromString(signed.key());
        conventions.send(signed);
        conventions.send(
                conventions.told(id, 2, "amended", Map.of("endsOn", end.toString(), "effectiveOn", "2022-10-01")));
        var plan = keeper.ready("GATE-11");
        eventually(() -> keeper.steering()
                .get("/v1/plans/" + plan)
                .then()
                .body("convention.periodEnd", equalTo(end.toString()))
                .body("convention.amendments[0].addedActions", equalTo(List.of("Action ajoutée (démonstration)"))));
        conventions.send(conventions.told(
                id, 3, "expired", Map.of("endsOn", today.minusDays(1).toString())));
        eventually(() -> keeper.steering()
                .get("/v1/plans/" + plan)
                .then()
                .body("convention.periodEnd", equalTo(today.minusDays(1).toString())));
    }

    @Test
    void opensForThePlanOfAPartyAndNotForTheOneAStrangerWroteFirst() throws Throwable {
        var stranger = new Keeper("211300520");
        var foreign = stranger.adopted("GATE-STRANGER", "2022-02-28");
        var plan = activePlans.active("GATE-STRANGER");
        stranger.steering().get("/v1/plans/" + foreign).then().body("status", equalTo("ADOPTED"));
        stranger.steering()
                .get("/v1/plans/" + foreign + "/diagnosis")
                .then()
                .body("blockedBy.code", equalTo(List.of("keeper-not-a-party")));
        read(plan).body("status", equalTo("ACTIVE"));
    }

    @Test
    void cannotBeOpenedInTheDatabaseWithoutASignedConvention() {
        var plan = keeper.adopted("GATE-7", "2022-02-28");
        var forged = assertThrows(SQLException.class, () -> execute("""
                        update plan set status = 'ACTIVE', activated_on = current_date, convention_id = '%s'
                        where id = '%s'""".formatted(UUID.randomUUID(), plan)));
        assertEquals("23503", forged.getSQLState());
    }

    private static ValidatableResponse read(String plan) {
        return given().get("/v1/plans/" + plan).then().statusCode(200);
    }

    private static ValidatableResponse diagnosis(String plan) {
        return given().get("/v1/plans/" + plan + "/diagnosis").then().statusCode(200);
    }

    private static void twiceAtOnce(Runnable job) throws Exception {
        try (var replicas = Executors.newFixedThreadPool(2)) {
            var first = replicas.submit(job);
            var second = replicas.submit(job);
            first.get();
            second.get();
        }
    }

    private long activations(String plan) throws SQLException {
        return count("select count(*) from outbox where type = 'fr.ctg.plan.activated.v1' and aggregate_id = '" + plan
                + "'");
    }

    private long count(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            return answer.next() ? answer.getLong(1) : -1;
        }
    }

    private void execute(String change) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(change);
        }
    }
}
