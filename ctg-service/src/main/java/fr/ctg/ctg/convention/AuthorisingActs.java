package fr.ctg.ctg.convention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AuthorisingActs implements PanacheRepositoryBase<AuthorisingAct, UUID> {
    /** Those that cite it, and those by which its parties came in. */
    List<AuthorisingAct> concerning(Convention convention) {
        return list(
                "conventionReference = ?1 or id in (select p.signedByActId from Party p where p.convention = ?2)",
                convention.reference(),
                convention);
    }
}
