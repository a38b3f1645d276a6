package fr.ctg.ctg.convention;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.ctg.Events;
import fr.ctg.ctg.Events.Told;
import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Over the real broker and inbox: what befell an act, told late, twice and out of order, ends as if it had been told once and in order. */
@HttpTest
class DeliveryOrderTest {
    private static final List<String> LIFE =
            List.of("approved", "executory", "suspended", "reinstated", "annulled", "reinstated");
    private static final int SHUFFLES = 12;

    @Inject
    EntityManager database;

    @Test
    void endsTheSameHoweverOftenAndInWhateverOrderItIsTold() {
        var random = new Random(20_220_729);
        for (int shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            // Registered before, between or after what it is about.
            var partners = new Partners();
            var told = delivery(random);
            var registeredAfter = random.nextInt(told.size());
            for (int next = 0; next < told.size(); next++) {
                Events.tell(partners.deliberation, Partners.COMMUNE, partners.reference, Partners.TEXT, told.get(next));
                if (next == registeredAfter) {
                    partners.register().then().statusCode(201);
                }
            }
            Partners.eventually(() -> changesOf(partners.deliberation) == 4);
            assertEquals(
                    "AUTHORISED",
                    given().get(partners.path()).path("parties[0].standing"),
                    () -> told + ", registered after " + registeredAfter);
            assertEquals(
                    List.of("SUSPENDED", "REINSTATED", "ANNULLED", "REINSTATED"),
                    given().get(partners.path()).path("parties[0].act.changes.kind"));
        }
    }

    /** Each once at least, half of them twice. */
    private static List<Told> delivery(Random random) {
        var told = new ArrayList<>(IntStream.range(0, LIFE.size())
                .mapToObj(place -> new Told(LIFE.get(place), UUID.randomUUID(), place + 1L))
                .toList());
        told.addAll(told.stream().filter(_ -> random.nextBoolean()).toList());
        Collections.shuffle(told, random);
        return told;
    }

    private long changesOf(UUID act) {
        return database.createNativeQuery(
                        "select jsonb_array_length(changes) from authorising_act where id = :id", Integer.class)
                .setParameter("id", act)
                .getResultStream()
                .mapToLong(count -> ((Integer) count).longValue())
                .findFirst()
                .orElse(0);
    }
}
