package fr.ctg.deliberation.sitting;

import fr.ctg.platform.storage.NewId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
public class Discussions implements PanacheRepositoryBase<Discussion, UUID> {
    public List<Discussion> ofSitting(UUID sittingId) {
        return list("sittingId", sittingId);
    }

    Optional<Discussion> on(UUID sittingId, int rank) {
        return find("sittingId = ?1 and rank = ?2", sittingId, rank).firstResultOptional();
    }

    void write(SittingEvent.DiscussionWritten written) {
        on(written.sittingId(), written.rank())
                .ifPresentOrElse(known -> known.rewrite(written), () -> persist(new Discussion(NewId.next(), written)));
    }
}
