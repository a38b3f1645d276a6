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

/** Hears that a plan became active, and was evaluated: the last links of the chain. */
@ApplicationScoped
class PlanListener {
    private final Inbox inbox;
    private final ActivatedPlans plans;
    private final ClosedEvaluations evaluations;
    private final ObjectMapper json;

    PlanListener(Inbox inbox, ActivatedPlans plans, ClosedEvaluations evaluations, ObjectMapper json) {
        this.inbox = inbox;
        this.plans = plans;
        this.evaluations = evaluations;
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
        switch (event.type()) {
            case "fr.ctg.plan.activated.v1" ->
                plans.persist(new ActivatedPlan(event.as(ActivatedPlan.PlanActivated.class, json)));
            case "fr.ctg.evaluation.closed.v1" -> {
                var closed = event.as(ClosedEvaluation.EvaluationClosed.class, json);
                evaluations.keep(new ClosedEvaluation(closed), closed.campaignId());
            }
            default -> {
                // none of our business
            }
        }
    }
}
