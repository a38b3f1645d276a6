package fr.ctg.actionplan.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.outbox.Inbox;
import fr.ctg.platform.outbox.IncomingEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Hears which conventions are signed, and what becomes of them. */
@ApplicationScoped
class ConventionListener {
    private static final Logger LOG = Logger.getLogger(ConventionListener.class);

    private final Inbox inbox;
    private final SignedConventions conventions;
    private final Plans plans;
    private final ActivatePlan activatePlan;
    private final ObjectMapper json;

    ConventionListener(
            Inbox inbox, SignedConventions conventions, Plans plans, ActivatePlan activatePlan, ObjectMapper json) {
        this.inbox = inbox;
        this.conventions = conventions;
        this.plans = plans;
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
            case "fr.ctg.convention.signed.v1" -> signed(event.as(ConventionTold.Signed.class, json));
            case "fr.ctg.convention.weakened.v1" -> {
                var told = event.as(ConventionTold.Weakened.class, json);
                change(told.conventionId(), convention -> convention.weaken(told.on()));
            }
            case "fr.ctg.convention.restored.v1" -> {
                var told = event.as(ConventionTold.Restored.class, json);
                change(told.conventionId(), SignedConvention::restore);
            }
            case "fr.ctg.convention.terminated.v1" -> {
                var told = event.as(ConventionTold.Terminated.class, json);
                change(told.conventionId(), convention -> convention.terminate(told.on(), told.reason()));
            }
            case "fr.ctg.convention.expired.v1" -> {
                var told = event.as(ConventionTold.Expired.class, json);
                change(told.conventionId(), convention -> convention.expire(told.endsOn()));
            }
            case "fr.ctg.convention.amended.v1" -> {
                var told = event.as(ConventionTold.Amended.class, json);
                change(
                        told.conventionId(),
                        convention -> convention.amend(told.toAmendment(), told.joining(), told.leaving(convention)));
            }
            default -> {
                // told to others
            }
        }
    }

    private void signed(ConventionTold.Signed event) {
        conventions.persist(event.toSignedConvention());
        activatePlan.ifDue(event.reference());
    }

    /**
     * What is told of a convention comes in order, so it was signed before: unless its signature was told before this service listened, and
     * then no plan can be active under it. The plan's row comes first, as everywhere: somebody who changes a sheet sees the convention either
     * before or after.
     */
    private void change(UUID conventionId, Consumer<SignedConvention> verb) {
        conventions
                .findByIdOptional(conventionId)
                .ifPresentOrElse(
                        convention -> {
                            plans.lockAllOf(convention.reference());
                            verb.accept(convention);
                            activatePlan.ifDue(convention.reference());
                        },
                        () -> LOG.warnf("Convention %s is not known as signed: nothing to change", conventionId));
    }
}
