package fr.ctg.ctg.coordination.renewal;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@HttpTest
class RenewalsResourceTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Paris"));

    @Inject
    RenewalWatch watch;

    @Inject
    EntityManager database;

    @Test
    void remindsOnceOfAConventionThatEndsWhoeverWatches() throws Exception {
        var reference = signedUntil(TODAY.plusMonths(8));
        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var run : List.of(
                    replicas.submit(watch::tellDue),
                    replicas.submit(watch::tellDue),
                    replicas.submit(watch::tellDue))) {
                run.get();
            }
        }
        watch.tellDue();
        assertEquals(List.of("fr.ctg.convention.renewal-due.v1"), published(reference));
        of(reference, TODAY.plusMonths(9))
                .body("reminders.monthsBefore", equalTo(List.of(12)))
                .body("reminders.toldOn", equalTo(List.of(TODAY.toString())));
    }

    @Test
    void tellsOnlyTheNearestReminderOfAConventionRegisteredLate() {
        var reference = signedUntil(TODAY.plusMonths(3));
        watch.tellDue();
        of(reference, TODAY.plusMonths(4)).body("reminders.monthsBefore", equalTo(List.of(6)));
    }

    @Test
    void remindsOfNothingBeforeItsMonthAndOfNoConventionThatIsNotSigned() {
        var far = signedUntil(TODAY.plusMonths(18));
        var unsigned = Partners.registered().reference;
        watch.tellDue();
        assertEquals(List.of(), published(far));
        assertEquals(List.of(), published(unsigned));
        of(far, TODAY.plusMonths(19)).body("reminders", hasSize(0));
    }

    /** Signed behind the back of the service: how a convention comes to be signed is tested where it is. */
    private String signedUntil(LocalDate endsOn) {
        var partners = Partners.registered();
        QuarkusTransaction.requiringNew().run(() -> database.createNativeQuery(
                        "update convention set signed_on = starts_on, ends_on = :end where reference = :reference")
                .setParameter("end", endsOn)
                .setParameter("reference", partners.reference)
                .executeUpdate());
        return partners.reference;
    }

    private static ValidatableResponse of(String reference, LocalDate before) {
        return given().queryParam("before", before.toString())
                .queryParam("limit", 200)
                .get("/v1/renewals")
                .then()
                .statusCode(200)
                .rootPath("items.find { it.reference == '" + reference + "' }");
    }

    private List<?> published(String reference) {
        return database.createNativeQuery(
                        "select type from outbox where payload like :reference and type like '%renewal-due%'",
                        String.class)
                .setParameter("reference", "%" + reference + "%")
                .getResultList();
    }
}
