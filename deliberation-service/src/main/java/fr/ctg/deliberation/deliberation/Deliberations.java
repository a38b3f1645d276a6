package fr.ctg.deliberation.deliberation;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class Deliberations implements PanacheRepositoryBase<Deliberation, UUID> {
    Deliberation require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("deliberation", id));
    }

    /** The act as this reader may see it: another commune's draft does not exist for them. */
    Deliberation requireVisible(UUID id, Optional<String> organisation) {
        return findByIdOptional(id)
                .filter(act -> act.visibleTo(organisation))
                .orElseThrow(() -> new NotFound("deliberation", id));
    }

    List<Deliberation> page(
            PageRequest page,
            @Nullable UUID councilId,
            @Nullable DeliberationStatus status,
            Optional<String> organisation) {
        return find("""
                        id > ?1 and (?2 is null or councilId = ?2) and (?3 is null or status = ?3)
                        and (status <> ?4 or siren = ?5) order by id""", page.after(), councilId, status, DeliberationStatus.TABLED, organisation.orElse(""))
                .page(0, page.rows())
                .list();
    }
}
