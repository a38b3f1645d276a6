package fr.ctg.ctg.convention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AuthorisingActs implements PanacheRepositoryBase<AuthorisingAct, UUID> {
    List<AuthorisingAct> under(String conventionReference) {
        return list("conventionReference", conventionReference);
    }
}
