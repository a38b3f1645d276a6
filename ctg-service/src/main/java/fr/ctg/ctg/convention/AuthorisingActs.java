package fr.ctg.ctg.convention;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AuthorisingActs implements PanacheRepositoryBase<AuthorisingAct, UUID> {
    Optional<AuthorisingAct> bestOf(String conventionReference, String siren, String textSha256) {
        return list("conventionReference = ?1 and siren = ?2", conventionReference, siren).stream()
                .max(AuthorisingAct.bestFor(textSha256));
    }
}
