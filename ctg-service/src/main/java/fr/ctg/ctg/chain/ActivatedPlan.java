package fr.ctg.ctg.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The plan that became active under a convention, as its own service told us. */
@Entity
public class ActivatedPlan {
    @Id
    private UUID planId;

    private String conventionReference;

    @JdbcTypeCode(SqlTypes.JSON)
    private PlanActivated activation;

    @SuppressWarnings("NullAway.Init")
    protected ActivatedPlan() {}

    ActivatedPlan(PlanActivated activation) {
        this.planId = activation.planId();
        this.conventionReference = activation.conventionReference();
        this.activation = activation;
    }

    String conventionReference() {
        return conventionReference;
    }

    boolean activatedBy(LocalDate day) {
        return !activation.activatedOn().isAfter(day);
    }

    PlanActivated activation() {
        return activation;
    }

    /** All we keep of {@code fr.ctg.plan.activated.v1}. */
    public record PlanActivated(
            UUID planId,
            String conventionReference,
            String title,
            LocalDate activatedOn,
            LocalDate adoptedOn,
            String adoptedBy,
            Counts counts,
            boolean demonstration) {
        public PlanActivated {
            Objects.requireNonNull(planId, "planId");
            Objects.requireNonNull(conventionReference, "conventionReference");
            Objects.requireNonNull(activatedOn, "activatedOn");
            Objects.requireNonNull(counts, "counts");
        }

        public record Counts(int stakes, int axes, int objectives, int sheets, int indicators) {}
    }
}
