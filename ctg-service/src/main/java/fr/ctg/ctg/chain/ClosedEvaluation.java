package fr.ctg.ctg.chain;

import fr.ctg.platform.storage.JsonColumn;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;

/** An evaluation of a convention's plan that its steering committee signed off, as its own service told us. */
@Entity
public class ClosedEvaluation {
    /** The final one has the last word; among others, the latest. */
    static final Comparator<ClosedEvaluation> BY_LAST_WORD = Comparator.comparing(
                    (ClosedEvaluation one) -> one.closing.isFinal())
            .thenComparing(one -> one.closing.signedOffOn())
            .thenComparing(one -> one.campaignId);

    @Id
    private UUID campaignId;

    private String conventionReference;

    @JsonColumn
    private EvaluationClosed closing;

    @SuppressWarnings("NullAway.Init")
    protected ClosedEvaluation() {}

    ClosedEvaluation(EvaluationClosed closing) {
        this.campaignId = closing.campaignId();
        this.conventionReference = closing.conventionReference();
        this.closing = closing;
    }

    boolean signedOffBy(LocalDate day) {
        return !closing.signedOffOn().isAfter(day);
    }

    EvaluationClosed closing() {
        return closing;
    }

    /** All we keep of {@code fr.ctg.evaluation.closed.v1}. Kind and verdict are that service's words: a new one must not stop us. */
    public record EvaluationClosed(
            UUID campaignId,
            String conventionReference,
            String kind,
            String title,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate signedOffOn,
            String signedOffBy,
            String verdict,
            String reportSha256,
            boolean demonstration) {
        public EvaluationClosed {
            Objects.requireNonNull(campaignId, "campaignId");
            Objects.requireNonNull(conventionReference, "conventionReference");
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(signedOffOn, "signedOffOn");
            Objects.requireNonNull(verdict, "verdict");
        }

        boolean isFinal() {
            return kind.equals("FINAL");
        }
    }
}
