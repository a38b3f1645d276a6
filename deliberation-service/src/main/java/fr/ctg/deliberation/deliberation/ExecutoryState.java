package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.deliberation.DeliberationEvent.Change;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationApproved;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationBecameExecutory;
import fr.ctg.deliberation.deliberation.DeliberationEvent.DeliberationRejected;
import fr.ctg.deliberation.deliberation.DeliberationEvent.EffectChanged;
import fr.ctg.deliberation.effect.Executory;
import fr.ctg.platform.audit.Trails;
import fr.ctg.platform.audit.Trails.Told;
import fr.ctg.platform.audit.integrity.DerivedState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether an act has effect, and since when: by its formalities and its judge, and again by what the trail tells of both. */
@ApplicationScoped
class ExecutoryState implements DerivedState {
    private final Deliberations deliberations;
    private final Trails trails;

    ExecutoryState(Deliberations deliberations, Trails trails) {
        this.deliberations = deliberations;
        this.trails = trails;
    }

    @Override
    public String name() {
        return "executory";
    }

    @Override
    public List<Compared> compare(UUID after, int atMost) {
        var acts = deliberations.after(after, atMost);
        var told = trails.told(
                acts.stream().map(Deliberation::id).toList(),
                DeliberationApproved.class,
                DeliberationRejected.class,
                DeliberationBecameExecutory.class,
                EffectChanged.class);
        return acts.stream()
                .map(act -> compare(act, told.getOrDefault(act.id(), List.of())))
                .toList();
    }

    private static Compared compare(Deliberation act, List<Told> told) {
        var stored = text(act.status(), act.executoryOn().orElse(null));
        var byFacts = text(
                act.statusByFacts(),
                Executory.by(act.publication().orElse(null), act.transmission().orElse(null))
                        .map(Executory::on)
                        .orElse(null));
        return new Compared(act.id(), stored, byFacts.equals(stored) ? byTrail(act, told) : byFacts);
    }

    private static String text(DeliberationStatus status, @Nullable Object executoryOn) {
        return executoryOn == null ? status.toString() : status + " since " + executoryOn;
    }

    private static String byTrail(Deliberation act, List<Told> told) {
        var outcome = act.recorded().map(_ -> DeliberationStatus.RECORDED).orElse(null);
        String executoryOn = null;
        Change judged = null;
        Change ended = null;
        for (var change : told) {
            switch (change.action()) {
                case "DeliberationApproved" -> outcome = DeliberationStatus.ADOPTED;
                case "DeliberationRejected" -> outcome = DeliberationStatus.REJECTED;
                case "DeliberationBecameExecutory" ->
                    executoryOn = change.change().at("/executory/on").asText();
                default -> {
                    var kind = change.change().path("change").asText();
                    switch (kind) {
                        case "SUSPENDED", "ANNULLED", "REINSTATED" -> judged = Change.valueOf(kind);
                        case "WITHDRAWN", "REPEALED" -> ended = ended == null ? Change.valueOf(kind) : ended;
                        default -> {
                            // corrected: it stands; or unreadable, and then something is missing
                        }
                    }
                }
            }
        }
        return text(standing(act, outcome, executoryOn != null, judged, ended), executoryOn);
    }

    private static DeliberationStatus standing(
            Deliberation act,
            @Nullable DeliberationStatus outcome,
            boolean executory,
            @Nullable Change judged,
            @Nullable Change ended) {
        if (outcome == null) {
            // Not voted as far as is told: what it is before a vote has no effect, whichever it is.
            return DeliberationStatus.PRIVATE.contains(act.status()) ? act.status() : DeliberationStatus.TABLED;
        }
        if (judged == Change.ANNULLED) {
            return DeliberationStatus.ANNULLED;
        }
        if (ended != null) {
            return ended == Change.WITHDRAWN ? DeliberationStatus.WITHDRAWN : DeliberationStatus.REPEALED;
        }
        if (judged == Change.SUSPENDED) {
            return DeliberationStatus.SUSPENDED;
        }
        return outcome == DeliberationStatus.ADOPTED && executory ? DeliberationStatus.EXECUTORY : outcome;
    }
}
