package fr.ctg.actionplan.plan;

import fr.ctg.actionplan.plan.PlanEvent.PlanActivated;
import fr.ctg.platform.audit.Trails;
import fr.ctg.platform.audit.integrity.DerivedState;
import fr.ctg.platform.web.Calendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether a plan is active, and since when: by its adoption and its convention, and again by what the trail tells. */
@ApplicationScoped
class ActiveState implements DerivedState {
    private final Plans plans;
    private final Trails trails;
    private final Calendar calendar;

    ActiveState(Plans plans, Trails trails, Calendar calendar) {
        this.plans = plans;
        this.trails = trails;
        this.calendar = calendar;
    }

    @Override
    public String name() {
        return "active";
    }

    @Override
    public List<Compared> compare(UUID after, int atMost) {
        var batch = plans.after(after, atMost);
        var told = trails.told(batch.stream().map(row -> row.plan().id()).toList(), PlanActivated.class);
        return batch.stream()
                .map(row -> {
                    var plan = row.plan();
                    var stored = text(plan.activatedOn().orElse(null));
                    var byFacts = text(activeSince(row));
                    var byTrail = told.getOrDefault(plan.id(), List.of()).stream()
                            .map(entry -> entry.change().at("/plan/activatedOn").asText())
                            .findFirst()
                            .orElse(text(null));
                    return new Compared(plan.id(), stored, byFacts.equals(stored) ? byTrail : byFacts);
                })
                .toList();
    }

    private static String text(@Nullable Object activeSince) {
        return activeSince == null ? "not active" : activeSince.toString();
    }

    /** The calendar has until the end of a day to open the gate, and of several plans of one convention it opens it to one. */
    private @Nullable LocalDate activeSince(Plans.Signed row) {
        var yesterday = calendar.today().minusDays(1);
        return row.plan()
                .dueSince(row.convention())
                .filter(first -> row.plan().activatedOn().isPresent()
                        || (!row.anotherActive()
                                && row.plan().isDue(row.convention().orElseThrow(), yesterday)))
                .orElse(null);
    }
}
