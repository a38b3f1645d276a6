package fr.ctg.actionplan.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MeasureImports implements PanacheRepositoryBase<MeasureImport, UUID> {
    private final ObjectMapper json;

    MeasureImports(ObjectMapper json) {
        this.json = json;
    }

    /** In a transaction of its own: who asks meanwhile sees it, and it stays when the file comes to nothing. */
    void begin(MeasureImport sent) {
        QuarkusTransaction.requiringNew().run(() -> persist(sent));
    }

    /** The same; {@code found}: the errors since the last time, the first of which is that many from the beginning. */
    void tell(UUID id, List<LineError> found, long before, Consumer<MeasureImport> news) {
        QuarkusTransaction.requiringNew().run(() -> {
            news.accept(findById(id));
            if (!found.isEmpty()) {
                getEntityManager()
                        .createNativeQuery("""
                                insert into measure_import_error (import_id, position, line, column_name, code, facts)
                                select :import, :before + e.n, (e.error ->> 'line')::bigint, e.error ->> 'column', e.error ->> 'code', e.error -> 'facts'
                                from jsonb_array_elements(cast(:errors as jsonb)) with ordinality as e(error, n)""")
                        .setParameter("import", id)
                        .setParameter("before", before)
                        .setParameter("errors", written(found))
                        .executeUpdate();
            }
        });
    }

    private String written(List<LineError> errors) {
        try {
            return json.writeValueAsString(errors);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    MeasureImport require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("measure-import", id));
    }

    /** {@code authorSiren}: whose files; everybody's when it is null. */
    List<MeasureImport> page(PageRequest page, UUID planId, @Nullable String authorSiren) {
        return getEntityManager()
                .createQuery(
                        "from MeasureImport where planId = :plan and (:author is null or authorSiren = :author) and id > :after order by id",
                        MeasureImport.class)
                .setParameter("plan", planId)
                .setParameter("author", authorSiren)
                .setParameter("after", page.after())
                .setMaxResults(page.rows())
                .getResultList();
    }

    /** Errors in the order of the file, after a position. */
    List<Tuple> errorsOf(UUID id, long after, int rows) {
        return getEntityManager()
                .createNativeQuery("""
                        select position, line, column_name as column, code, cast(facts as text) as facts from measure_import_error
                        where import_id = :import and position > :after order by position limit :rows""", Tuple.class)
                .setParameter("import", id)
                .setParameter("after", after)
                .setParameter("rows", rows)
                .getResultList();
    }

    /** The indicators of a plan whose sheet counts, with what decides who measures them. */
    List<Object[]> indicatorsOf(UUID planId) {
        return getEntityManager()
                .createQuery(
                        "select i, s from Indicator i join ActionSheet s on s.id = i.sheetId where i.planId = :plan",
                        Object[].class)
                .setParameter("plan", planId)
                .getResultList();
    }

    /** The places in time that have their measure. */
    void eachMeasured(UUID planId, Consumer<Object[]> place) {
        try (var measured = getEntityManager()
                .createQuery(
                        "select m.indicatorId, m.period, m.communeSiren from Measure m where m.planId = :plan",
                        Object[].class)
                .setParameter("plan", planId)
                .setHint("org.hibernate.fetchSize", 10_000)
                .getResultStream()) {
            measured.forEach(place);
        }
    }

    static Indicator indicator(Object[] row) {
        return (Indicator) row[0];
    }
}
