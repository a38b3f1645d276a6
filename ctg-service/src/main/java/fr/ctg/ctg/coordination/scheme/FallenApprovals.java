package fr.ctg.ctg.coordination.scheme;

import fr.ctg.ctg.commitment.ActFell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** An approval falls with the deliberation that gave it, and comes back with it. */
@ApplicationScoped
class FallenApprovals {
    private final SteeringSchemes schemes;

    FallenApprovals(SteeringSchemes schemes) {
        this.schemes = schemes;
    }

    void on(@Observes ActFell act) {
        schemes.approvedBy(act.deliberationId()).forEach(scheme -> scheme.note(act.deliberationId(), act.fallen()));
    }
}
