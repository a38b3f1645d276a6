package fr.ctg.actionplan.adoption;

import fr.ctg.actionplan.framework.FrameworkVersion;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.platform.problem.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

@ApplicationScoped
class FrameworkVersions implements PanacheRepositoryBase<FrameworkVersion, UUID> {
    /** The version of today and those before it, read in one statement. */
    List<FrameworkVersionView> of(UUID planId, Optional<String> organisation) {
        var rows = getEntityManager()
                .createQuery("""
                        select p, v from Plan p left join FrameworkVersion v on v.planId = p.id
                        where p.id = :id and (p.status <> DRAFT or p.keeperSiren = :organisation)
                        order by v.version desc""", Object[].class)
                .setParameter("id", planId)
                .setParameter("organisation", organisation.orElse(""))
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("plan", planId);
        }
        var earlier = rows.stream()
                .flatMap(row -> Optional.ofNullable((FrameworkVersion) row[1]).stream())
                .map(FrameworkVersionView::earlier);
        return Stream.concat(Stream.of(FrameworkVersionView.current((Plan) rows.getFirst()[0])), earlier)
                .toList();
    }
}
