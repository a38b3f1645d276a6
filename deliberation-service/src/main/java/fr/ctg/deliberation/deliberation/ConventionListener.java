package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.outbox.Inbox;
import fr.ctg.platform.outbox.IncomingEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears what became of the mandates our acts gave. */
@ApplicationScoped
class ConventionListener {
    private final Inbox inbox;
    private final Deliberations deliberations;
    private final DeliberationJournal journal;
    private final ObjectMapper json;

    ConventionListener(Inbox inbox, Deliberations deliberations, DeliberationJournal journal, ObjectMapper json) {
        this.inbox = inbox;
        this.deliberations = deliberations;
        this.journal = journal;
        this.json = json;
    }

    void register(@Observes StartupEvent started) {
        inbox.register("mandates", this::apply);
    }

    @Incoming("conventions")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive("mandates", message, this::apply);
    }

    private void apply(IncomingEvent event) throws IncomingEvent.Unreadable {
        switch (event.type()) {
            case "fr.ctg.convention.party-signed.v1" -> partySigned(event.as(PartySigned.class, json));
            case "fr.ctg.convention.signed.v1" -> conventionSigned(event.as(ConventionSigned.class, json));
            default -> {
                // told to others
            }
        }
    }

    private void partySigned(PartySigned event) {
        if (event.deliberationId() != null) {
            var act = deliberations.require(event.deliberationId());
            journal.record(act.mandateUsed(event.conventionId(), event.signedOn()));
        }
    }

    private void conventionSigned(ConventionSigned event) {
        for (var party : event.parties()) {
            if (party.deliberationId() != null) {
                var act = deliberations.require(party.deliberationId());
                journal.record(act.conventionSigned(event.conventionId(), party.signedOn(), event.signedOn()));
            }
        }
    }

    /** All we need of {@code fr.ctg.convention.party-signed.v1}; a party outside this suite has no deliberation here. */
    record PartySigned(UUID conventionId, @Nullable UUID deliberationId, LocalDate signedOn) {
        PartySigned {
            Objects.requireNonNull(conventionId, "conventionId");
            Objects.requireNonNull(signedOn, "signedOn");
        }
    }

    /** All we need of {@code fr.ctg.convention.signed.v1}. */
    record ConventionSigned(UUID conventionId, LocalDate signedOn, List<Party> parties) {
        ConventionSigned {
            Objects.requireNonNull(conventionId, "conventionId");
            Objects.requireNonNull(signedOn, "signedOn");
            Objects.requireNonNull(parties, "parties");
        }

        record Party(@Nullable UUID deliberationId, LocalDate signedOn) {}
    }
}
