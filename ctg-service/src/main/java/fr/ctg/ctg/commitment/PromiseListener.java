package fr.ctg.ctg.commitment;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.outbox.Inbox;
import fr.ctg.platform.outbox.IncomingEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears the acts that may keep a promise, and those that fell. */
@ApplicationScoped
class PromiseListener {
    private final Inbox inbox;
    private final Commitments commitments;
    private final ObjectMapper json;

    PromiseListener(Inbox inbox, Commitments commitments, ObjectMapper json) {
        this.inbox = inbox;
        this.commitments = commitments;
        this.json = json;
    }

    void register(@Observes StartupEvent started) {
        inbox.register("promises", this::apply);
    }

    @Incoming("promises")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive("promises", message, this::apply);
    }

    private void apply(IncomingEvent event) throws IncomingEvent.Unreadable {
        switch (event.type()) {
            case "fr.ctg.deliberation.approved.v1" ->
                commitments.heard(event.as(ApprovedAct.class, json).toHeardAct());
            // Both take effect from the day of the act itself; a repeal leaves its past.
            case "fr.ctg.deliberation.annulled.v1", "fr.ctg.deliberation.withdrawn.v1" ->
                commitments.fell(event.as(FallenAct.class, json).deliberationId());
            case "fr.ctg.deliberation.reinstated.v1" ->
                commitments.standsAgain(event.as(FallenAct.class, json).deliberationId());
            default -> {
                // told to others
            }
        }
    }

    record FallenAct(UUID deliberationId) {
        FallenAct {
            Objects.requireNonNull(deliberationId, "deliberationId");
        }
    }
}
