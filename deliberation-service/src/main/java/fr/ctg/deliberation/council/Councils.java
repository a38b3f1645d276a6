package fr.ctg.deliberation.council;

import fr.ctg.deliberation.Filter;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Councils implements PanacheRepositoryBase<Council, UUID> {
    public Council require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("council", id));
    }

    /** All the councils a commune has had here, the latest first. */
    public List<Council> of(String siren) {
        return list("siren = ?1 order by renewedOn desc", siren);
    }

    /** The council of the commune on a day: the one of the latest renewal that had taken place. */
    public boolean isInOfficeOn(Council council, LocalDate day) {
        return !day.isBefore(council.renewedOn())
                && find("siren = ?1 and renewedOn > ?2 and renewedOn <= ?3", council.siren(), council.renewedOn(), day)
                        .firstResultOptional()
                        .isEmpty();
    }

    /** One statement with only the filters that were sent, so that each has a plan of its own. */
    List<Council> page(ListPosition from, int rows, @Nullable String siren, @Nullable String insee) {
        var filter =
                Filter.from(from, "c").when("siren = :siren", "siren", siren).when("insee = :insee", "insee", insee);
        return find("from Council c where " + filter.orderedBy(from.order("c")), filter.parameters())
                .page(0, rows)
                .list();
    }
}
