package fr.ctg.ctg.commitment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class HeardActs implements PanacheRepositoryBase<HeardAct, UUID> {
    List<HeardAct> of(String siren) {
        return list("siren = ?1 and not fallen order by adoptedOn, deliberationId", siren);
    }
}
