package fr.ctg.deliberation.council;

import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Councils implements PanacheRepositoryBase<Council, UUID> {
    public Council require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("council", id));
    }

    List<Council> page(PageRequest page, @Nullable String siren, @Nullable String insee) {
        return find(
                        "id > ?1 and (?2 is null or siren = ?2) and (?3 is null or insee = ?3) order by id",
                        page.after(),
                        siren,
                        insee)
                .page(0, page.rows())
                .list();
    }
}
