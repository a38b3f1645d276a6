package fr.ctg.ctg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events name persons: they are kept as long as a lost broker may have to be refilled, and no longer. */
@HttpTest
class RetentionTest {
    @Inject
    EntityManager database;

    private final String source = "retention-" + UUID.randomUUID();

    /** The relay sweeps when it begins; a republication, even of a period without events, makes it begin anew. */
    @Test
    void forgetsWhatLeftAndWhatWasSettledLongAgo() {
        QuarkusTransaction.requiringNew().run(() -> {
            left(89);
            left(91);
            received(179);
            received(181);
            parked("settled-179", 179);
            parked("settled-181", 181);
            parked("open-181", null);
        });
        assertEquals(2L, count("outbox where type = :source"));
        Partners.as("system", Partners.CAF)
                .body("{\"from\": \"2020-01-01T00:00:00Z\", \"to\": \"2020-01-01T00:00:01Z\"}")
                .post("/v1/operations/republications")
                .then()
                .statusCode(200);
        Partners.eventually(() -> count("outbox where type = :source") == 1
                && count("inbox where source = :source") == 1
                && count("inbox_parked where source = :source") == 2);
        assertEquals(
                List.of("open-181", "settled-179"),
                QuarkusTransaction.requiringNew().call(() -> database.createNativeQuery(
                                "select log_position from inbox_parked where source = :source order by 1", String.class)
                        .setParameter("source", source)
                        .getResultList()));
    }

    private void left(int daysAgo) {
        write("""
                insert into outbox (event_id, aggregate_id, aggregate_seq, type, payload, occurred_at, published_at)
                values (gen_random_uuid(), gen_random_uuid(), 1, :source, '{}', day.ago, day.ago)""", daysAgo);
    }

    private void received(int daysAgo) {
        write("""
                insert into inbox (consumer, event_id, source, aggregate_id, aggregate_seq, processed_at)
                values ('mandates', gen_random_uuid(), :source, 'a', 1, day.ago)""", daysAgo);
    }

    private void parked(String position, @Nullable Integer settledDaysAgo) {
        write("""
                insert into inbox_parked (consumer, log_position, source, reason, detail, parked_at, resolved_at)
                values ('nobody', '%s', :source, 'REFUSED', '', now() - interval '200 days', day.ago)""".formatted(position), settledDaysAgo);
    }

    private void write(String sql, @Nullable Integer daysAgo) {
        database.createNativeQuery(sql.replace(
                        "day.ago", daysAgo == null ? "null" : "now() - interval '%d days'".formatted(daysAgo)))
                .setParameter("source", source)
                .executeUpdate();
    }

    private long count(String rows) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("select count(*) from " + rows)
                                .setParameter("source", source)
                                .getSingleResult())
                        .longValue());
    }
}
