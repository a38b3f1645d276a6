package fr.ctg.ctg.webhook.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The log of deliveries, as the owner of a webhook sees and moves it. */
@ApplicationScoped
public class Deliveries {
    static final String PING = "fr.ctg.webhook.ping.v1";

    private static final String ORDER = "deliveries";
    private static final TypeReference<List<Attempt>> ATTEMPTS = new TypeReference<>() {};
    private static final UUID AFTER_ALL = new UUID(-1, -1);
    private static final String COLUMNS =
            "id, event_id, type, subject, status, cast(attempts as text), due_at, created_at, settled_at";

    private final EntityManager database;
    private final ObjectMapper json;

    Deliveries(EntityManager database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** The newest first. */
    public Page<DeliveryView> page(UUID webhook, PageRequest page, List<DeliveryStatus> statuses) {
        var before =
                page.position(ORDER).map(key -> UUID.fromString(key.getFirst())).orElse(AFTER_ALL);
        List<Tuple> rows = database.createNativeQuery("""
                select %s from webhook_delivery
                where webhook_id = :webhook and id < :before and status in (:statuses)
                order by id desc limit :rows""".formatted(COLUMNS), Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("before", before)
                .setParameter(
                        "statuses",
                        (statuses.isEmpty() ? List.of(DeliveryStatus.values()) : statuses)
                                .stream().map(DeliveryStatus::name).toList())
                .setParameter("rows", page.rows())
                .getResultList();
        return page.pageBy(
                rows.stream().map(this::view).toList(),
                ORDER,
                last -> List.of(last.id().toString()));
    }

    /** Told without an event. */
    public DeliveryView ping(UUID webhook) {
        return view((Tuple) database.createNativeQuery("""
                insert into webhook_delivery (webhook_id, event_id, type, subject, status)
                values (:webhook, uuidv7(), :type, cast(:webhook as text), 'PENDING') returning %s""".formatted(COLUMNS), Tuple.class)
                .setParameter("webhook", webhook)
                .setParameter("type", PING)
                .getSingleResult());
    }

    /** As if it had never been tried, but for its log. */
    public void requireAgain(UUID webhook, UUID delivery) {
        var found = database.createNativeQuery("""
                update webhook_delivery set status = 'PENDING', tries = 0, due_at = clock_timestamp(), settled_at = null
                where id = :delivery and webhook_id = :webhook""")
                .setParameter("delivery", delivery)
                .setParameter("webhook", webhook)
                .executeUpdate();
        if (found == 0) {
            throw new NotFound("webhook-delivery", delivery);
        }
    }

    /** What is due, and until when a former secret signs, follows the database's clock, on which all instances agree: never a displaced one. */
    public Instant now() {
        return (Instant) database.createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    private DeliveryView view(Tuple row) {
        var status = DeliveryStatus.valueOf(row.get(4, String.class));
        return new DeliveryView(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, String.class),
                status,
                attempts(row.get(5, String.class)),
                status == DeliveryStatus.PENDING ? row.get(6, Instant.class) : null,
                row.get(7, Instant.class),
                row.get(8, Instant.class));
    }

    private List<Attempt> attempts(String stored) {
        try {
            return json.readValue(stored, ATTEMPTS);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
