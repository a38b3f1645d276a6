package fr.ctg.actionplan.plan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SignedConventions implements PanacheRepositoryBase<SignedConvention, UUID> {
    Optional<SignedConvention> bearing(String reference) {
        return find("reference", reference).firstResultOptional();
    }
}
