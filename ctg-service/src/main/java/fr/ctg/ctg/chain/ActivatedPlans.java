package fr.ctg.ctg.chain;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ActivatedPlans implements PanacheRepositoryBase<ActivatedPlan, UUID> {
    Optional<ActivatedPlan> under(String conventionReference) {
        return find("conventionReference", conventionReference).firstResultOptional();
    }
}
