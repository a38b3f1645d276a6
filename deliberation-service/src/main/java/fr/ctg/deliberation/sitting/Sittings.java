package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.Filter;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
public class Sittings implements PanacheRepositoryBase<Sitting, UUID> {
    public Sitting require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("sitting", id));
    }

    /** The sitting for one writer at a time: whoever comes second sees what the first did. */
    public Sitting requireAlone(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("sitting", id));
    }

    /** A failed sitting, for the one second convocation it may have; a cancelled one leaves its place. */
    Sitting requireNotCalledAgain(UUID id) {
        var failed = requireAlone(id);
        find("secondConvocationOf = ?1 and status <> ?2", id, SittingStatus.CANCELLED)
                .firstResultOptional()
                .ifPresent(second -> {
                    throw SittingRefused.alreadyCalledAgain(second);
                });
        return failed;
    }

    /** At how many sittings in a row just before this one the same paper served (CGCT L2121-20). An undated paper cannot be recognised. */
    int usesInARowBefore(Sitting sitting, Seat giver, Seat holder, @Nullable LocalDate writtenOn) {
        if (writtenOn == null) {
            return 0;
        }
        var most = sitting.proxyRule().consecutiveSittings();
        var earlier = find(
                        "councilId = ?1 and heldOn < ?2 and attendance is not null order by heldOn desc, id desc",
                        sitting.councilId(),
                        sitting.heldOn())
                .page(0, most)
                .list();
        return (int) earlier.stream()
                .takeWhile(held -> held.proxies().stream()
                        .anyMatch(proxy -> proxy.giver().id().equals(giver.id())
                                && proxy.holder().id().equals(holder.id())
                                && writtenOn.equals(proxy.writtenOn())))
                .count();
    }

    List<Sitting> page(
            ListPosition from,
            int rows,
            @Nullable UUID councilId,
            @Nullable LocalDate heldFrom,
            @Nullable LocalDate heldTo,
            List<SittingStatus> statuses) {
        var filter = Filter.from(from, "s")
                .when("councilId = :councilId", "councilId", councilId)
                .when("heldOn >= :heldFrom", "heldFrom", heldFrom)
                .when("heldOn <= :heldTo", "heldTo", heldTo)
                .when("status in :statuses", "statuses", statuses.isEmpty() ? null : statuses);
        return find("from Sitting s where " + filter.orderedBy(from.order("s")), filter.parameters())
                .page(0, rows)
                .list();
    }
}
