package fr.ctg.ctg.chain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ClosedEvaluations implements PanacheRepositoryBase<ClosedEvaluation, UUID> {
    /** Heard twice, it is kept once. */
    void keep(ClosedEvaluation heard, UUID campaignId) {
        if (findByIdOptional(campaignId).isEmpty()) {
            persist(heard);
        }
    }

    /** The one with the last word on a day; there are few under a convention. */
    Optional<ClosedEvaluation> under(String conventionReference, LocalDate day) {
        return list("conventionReference", conventionReference).stream()
                .filter(evaluation -> evaluation.signedOffBy(day))
                .max(ClosedEvaluation.BY_LAST_WORD);
    }
}
