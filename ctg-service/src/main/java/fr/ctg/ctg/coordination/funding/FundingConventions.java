package fr.ctg.ctg.coordination.funding;

import fr.ctg.ctg.coordination.officer.CooperationOfficer;
import fr.ctg.ctg.coordination.scheme.SteeringScheme;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FundingConventions implements PanacheRepositoryBase<FundingConvention, UUID> {
    /** A page is cut on conventions, then each meets the posts of its territory and the scheme. */
    private static final String FILES = """
            select f, o, s from FundingConvention f
            left join CooperationOfficer o on o.conventionReference = f.conventionReference
            left join SteeringScheme s on s.conventionReference = f.conventionReference
            """;

    void requireNone(String conventionReference, String employerSiren, String employerName, int year) {
        if (find(
                        "conventionReference = ?1 and employerSiren = ?2 and fundingYear = ?3",
                        conventionReference,
                        employerSiren,
                        year)
                .firstResultOptional()
                .isPresent()) {
            throw FundingRefused.exists(employerName, year);
        }
    }

    FundingFile requireFile(UUID id) {
        var rows = getEntityManager()
                .createQuery(FILES + "where f.id = :id order by o.id", Object[].class)
                .setParameter("id", id)
                .getResultList();
        return files(rows).stream().findFirst().orElseThrow(() -> new NotFound("funding-convention", id));
    }

    List<FundingFile> page(
            ListPosition from,
            int rows,
            @Nullable String conventionReference,
            @Nullable String employerSiren,
            @Nullable Integer year) {
        var query = getEntityManager()
                .createQuery(
                        FILES + """
                        where f.id in (
                            select p.id from FundingConvention p
                            where %s and (:reference is null or p.conventionReference = :reference)
                                and (:employer is null or p.employerSiren = :employer)
                                and (:year is null or p.fundingYear = :year)
                            order by %s limit :rows)
                        order by %s, o.id""".formatted(from.condition("p"), from.order("p"), from.order("f")), Object[].class)
                .setParameter("reference", conventionReference)
                .setParameter("employer", employerSiren)
                .setParameter("year", year)
                .setParameter("rows", rows);
        from.parameters().forEach(query::setParameter);
        return files(query.getResultList());
    }

    List<FundingFile> granted(String grantorSiren, int year) {
        var rows = getEntityManager()
                .createQuery(
                        FILES + "where f.grantorSiren = :grantor and f.fundingYear = :year order by f.id, o.id",
                        Object[].class)
                .setParameter("grantor", grantorSiren)
                .setParameter("year", year)
                .getResultList();
        return files(rows);
    }

    private static List<FundingFile> files(List<Object[]> rows) {
        var officers = new LinkedHashMap<FundingConvention, Set<CooperationOfficer>>();
        var schemes = new LinkedHashMap<FundingConvention, Optional<SteeringScheme>>();
        for (var row : rows) {
            var convention = (FundingConvention) Objects.requireNonNull(row[0]);
            var known = officers.computeIfAbsent(convention, none -> new LinkedHashSet<>());
            if (row[1] instanceof CooperationOfficer officer) {
                known.add(officer);
            }
            schemes.put(convention, Optional.ofNullable((SteeringScheme) row[2]));
        }
        return officers.entrySet().stream()
                .map(entry -> new FundingFile(
                        entry.getKey(),
                        List.copyOf(entry.getValue()),
                        Objects.requireNonNull(schemes.get(entry.getKey()))))
                .toList();
    }
}
