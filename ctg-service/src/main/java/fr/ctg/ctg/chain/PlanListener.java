package fr.ctg.ctg.chain;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.outbox.Inbox;
import fr.ctg.platform.outbox.IncomingEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears that a plan became active: the last links of the chain. */
@ApplicationScoped
class PlanListener {
    private final Inbox inbox;
    private final ActivatedPlans plans;
    private final ObjectMapper json;

    PlanListener(Inbox inbox, ActivatedPlans plans, ObjectMapper json) {
        this.inbox = inbox;
        this.plans = plans;
        this.json = json;
    }

    void register(@Observes StartupEvent started) {
        inbox.register("chain", this::apply);
    }

    @Incoming("plans")
    @Blocking
    void on(ConsumerRecord<String, String> message) {
        inbox.receive("chain", message, this::apply);
    }

    private void apply(IncomingEvent event) throws IncomingEvent.Unreadable {
        if (event.type().equals("fr.ctg.plan.activated.v1")) {
            plans.persist(new ActivatedPlan(event.as(ActivatedPlan.PlanActivated.class, json)));
        }
    }
}
