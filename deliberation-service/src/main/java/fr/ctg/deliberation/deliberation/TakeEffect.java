package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.council.Councils;
import fr.ctg.deliberation.council.PublicationRules;
import fr.ctg.deliberation.effect.ControlStep;
import fr.ctg.deliberation.effect.Publication;
import fr.ctg.deliberation.effect.Transmission;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is recorded of an act after the vote. An act that becomes executory also does what it says to an earlier one. */
@ApplicationScoped
public class TakeEffect {
    private final Deliberations deliberations;
    private final Councils councils;
    private final PublicationRules publicationRules;
    private final DeliberationJournal journal;
    private final Calendar calendar;

    TakeEffect(
            Deliberations deliberations,
            Councils councils,
            PublicationRules publicationRules,
            DeliberationJournal journal,
            Calendar calendar) {
        this.deliberations = deliberations;
        this.councils = councils;
        this.publicationRules = publicationRules;
        this.journal = journal;
        this.calendar = calendar;
    }

    void publish(Deliberation act, Publication made) {
        record(act, act.publish(made, councils.require(act.councilId()), publicationRules, calendar.today()));
    }

    public void transmit(Deliberation act, Transmission made) {
        record(act, act.transmit(made, calendar.today()));
    }

    public void control(Deliberation act, ControlStep step) {
        journal.record(act.record(step, calendar.today()));
    }

    private void record(Deliberation act, List<DeliberationEvent> events) {
        events.forEach(journal::record);
        if (events.getLast() instanceof DeliberationEvent.DeliberationBecameExecutory) {
            act.relation()
                    .map(relation -> deliberations.require(relation.deliberationId()))
                    .ifPresent(earlier -> journal.record(earlier.changedBy(act)));
        }
    }
}
