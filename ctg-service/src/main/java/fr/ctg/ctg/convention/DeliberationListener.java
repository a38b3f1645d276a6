package fr.ctg.ctg.convention;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.ctg.commitment.Commitments;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.outbox.Inbox;
import fr.ctg.platform.outbox.IncomingEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the councils decided: acts that authorise, and the promises they contain. */
@ApplicationScoped
class DeliberationListener {
    private final Inbox inbox;
    private final AuthorisingActs acts;
    private final Conventions conventions;
    private final Consequences consequences;
    private final Commitments commitments;
    private final AuditTrail audit;
    private final ObjectMapper json;

    DeliberationListener(
            Inbox inbox,
            AuthorisingActs acts,
            Conventions conventions,
            Consequences consequences,
            Commitments commitments,
            AuditTrail audit,
            ObjectMapper json) {
        this.inbox = inbox;
        this.acts = acts;
        this.conventions = conventions;
        this.consequences = consequences;
        this.commitments = commitments;
        this.audit = audit;
        this.json = json;
    }

    void register(@Observes StartupEvent started) {
        inbox.register("mandates", this::apply);
    }

    @Incoming("deliberations")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive("mandates", message, this::apply);
    }

    private void apply(IncomingEvent event) throws IncomingEvent.Unreadable {
        switch (event.type()) {
            case "fr.ctg.deliberation.approved.v1" -> approved(event.as(ApprovedDeliberation.class, json));
            case "fr.ctg.deliberation.rejected.v1" -> rejected(event.as(RejectedDeliberation.class, json));
            case "fr.ctg.deliberation.suspended.v1" -> changed(event, ActChange.Kind.SUSPENDED);
            case "fr.ctg.deliberation.annulled.v1" -> changed(event, ActChange.Kind.ANNULLED);
            case "fr.ctg.deliberation.reinstated.v1" -> changed(event, ActChange.Kind.REINSTATED);
            case "fr.ctg.deliberation.withdrawn.v1" -> changed(event, ActChange.Kind.WITHDRAWN);
            case "fr.ctg.deliberation.repealed.v1" -> changed(event, ActChange.Kind.REPEALED);
            case "fr.ctg.deliberation.executory.v1" -> executory(event.as(ExecutoryDeliberation.class, json));
            default -> {
                // told to others
            }
        }
    }

    private void approved(ApprovedDeliberation approved) {
        var mandate = approved.mandate();
        if (mandate == null) {
            return; // an act about something else
        }
        acts.persist(new AuthorisingAct(approved, mandate));
        for (var promise : approved.commitments()) {
            commitments.found(
                    mandate.conventionReference(),
                    approved.commune().siren(),
                    approved.deliberationId(),
                    approved.officialNumber(),
                    promise.label(),
                    promise.dueOn());
        }
        audit.append(approved.deliberationId(), approved);
    }

    private void executory(ExecutoryDeliberation executory) {
        acts.findByIdOptional(executory.deliberationId()).ifPresent(act -> {
            act.becomeExecutory(executory);
            audit.append(executory.deliberationId(), executory);
        });
    }

    private void rejected(RejectedDeliberation refused) {
        var mandate = refused.mandate();
        if (mandate != null) {
            acts.persist(new AuthorisingAct(refused, mandate));
            audit.append(refused.deliberationId(), refused);
        }
    }

    private void changed(IncomingEvent event, ActChange.Kind kind) throws IncomingEvent.Unreadable {
        var told = event.as(ChangedDeliberation.class, json);
        var known = acts.findByIdOptional(told.deliberationId());
        if (known.isEmpty()) {
            return; // an act about something else
        }
        var act = known.get();
        // Whoever signs meanwhile waits, or has signed and is seen here.
        var convention = conventions.lockedUnder(act.conventionReference());
        var change = told.as(kind);
        act.change(change);
        audit.append(act.id(), change);
        convention.ifPresent(concerned -> consequences.draw(concerned, acts.concerning(concerned), change.on()));
    }
}
