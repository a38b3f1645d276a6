package fr.ctg.ctg.commitment;

import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Commitments implements PanacheRepositoryBase<Commitment, UUID> {
    /** Notes a promise found in an act. */
    public void found(
            String conventionReference,
            String siren,
            UUID deliberationId,
            String officialNumber,
            String label,
            LocalDate dueOn) {
        persist(new Commitment(conventionReference, siren, deliberationId, officialNumber, label, dueOn));
    }

    /** Promises of the parties only: anybody's act may name a reference. */
    public List<Commitment> under(String conventionReference, List<String> partySirens) {
        return list("conventionReference = ?1 and siren in ?2 order by dueOn, id", conventionReference, partySirens);
    }

    List<Commitment> page(PageRequest page, @Nullable String conventionReference, @Nullable String siren) {
        return find(
                        "id > ?1 and (?2 is null or conventionReference = ?2) and (?3 is null or siren = ?3) order by id",
                        page.after(),
                        conventionReference,
                        siren)
                .page(0, page.rows())
                .list();
    }
}
