package fr.ctg.actionplan.plan;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.outbox.Inbox;
import fr.ctg.platform.outbox.IncomingEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears which conventions are signed. */
@ApplicationScoped
class ConventionListener {
    private final Inbox inbox;
    private final SignedConventions conventions;
    private final ActivatePlan activatePlan;
    private final ObjectMapper json;

    ConventionListener(Inbox inbox, SignedConventions conventions, ActivatePlan activatePlan, ObjectMapper json) {
        this.inbox = inbox;
        this.conventions = conventions;
        this.activatePlan = activatePlan;
        this.json = json;
    }

    void register(@Observes StartupEvent started) {
        inbox.register("plans", this::apply);
    }

    @Incoming("conventions")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive("plans", message, this::apply);
    }

    private void apply(IncomingEvent event) throws IncomingEvent.Unreadable {
        switch (event.type()) {
            case "fr.ctg.convention.signed.v1" -> signed(event.as(ConventionSigned.class, json));
            default -> {
                // told to others
            }
        }
    }

    private void signed(ConventionSigned event) {
        conventions.persist(event.toSignedConvention());
        activatePlan.ifDue(event.reference());
    }

    /** All we need of {@code fr.ctg.convention.signed.v1}. */
    record ConventionSigned(UUID conventionId, String reference, String title, Period period, LocalDate signedOn) {
        ConventionSigned {
            requireNonNull(conventionId, "conventionId");
            requireNonNull(reference, "reference");
            requireNonNull(title, "title");
            requireNonNull(period, "period");
            requireNonNull(signedOn, "signedOn");
        }

        record Period(LocalDate start, LocalDate end) {
            Period {
                requireNonNull(start, "period.start");
                requireNonNull(end, "period.end");
            }
        }

        SignedConvention toSignedConvention() {
            return new SignedConvention(conventionId, reference, title, period.start(), period.end(), signedOn);
        }
    }
}
