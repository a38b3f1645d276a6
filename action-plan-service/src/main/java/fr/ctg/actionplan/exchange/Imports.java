package fr.ctg.actionplan.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.NotFound;
import fr.ctg.platform.web.ListPosition;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Imports and their errors. Those who may know of one: the keeper of the plan, and whoever sent the file. */
@ApplicationScoped
class Imports implements PanacheRepositoryBase<PlanImport, UUID> {
    static final String NEWEST = "newest";

    private static final String SEEN = """
             from PlanImport i join Plan p on p.id = i.planId
            where (i.organisation = :organisation or p.keeperSiren = :organisation)""";

    /** An import without the lock its process holds as long as it lives was interrupted. */
    private static final String READING =
            "select i, case when i.status = RUNNING then function('pg_try_advisory_xact_lock_shared', i.life) else false end"
                    + SEEN;

    private final DataSource database;
    private final ObjectMapper json;

    Imports(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Holds the sign of life of an import until the transaction ends. */
    void live(PlanImport one) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(:life) as text)", String.class)
                .setParameter("life", one.life())
                .getSingleResult();
    }

    /** Lets the statements of this transaction take as long as the whole import may: they wait for a file that comes at its sender's pace. */
    Unhurried unhurried(Duration limit) {
        var milliseconds = Math.toIntExact(limit.toMillis());
        getEntityManager()
                .createNativeQuery("""
                        select set_config('statement_timeout', :limit, true)
                            || set_config('idle_in_transaction_session_timeout', :limit, true)""", String.class)
                .setParameter("limit", Integer.toString(milliseconds))
                .getSingleResult();
        var before = answersWithin(milliseconds);
        return () -> answersWithin(before);
    }

    /** Back to the haste of others; the pool would hand the connection on as it is. */
    interface Unhurried extends AutoCloseable {
        @Override
        void close();
    }

    private int answersWithin(int milliseconds) {
        return getEntityManager().unwrap(Session.class).doReturningWork(connection -> {
            var before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, milliseconds);
            return before;
        });
    }

    boolean isAlive(PlanImport one) {
        return !(Boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(:life)", Boolean.class)
                .setParameter("life", one.life())
                .getSingleResult();
    }

    @Transactional(TxType.REQUIRES_NEW)
    void begin(PlanImport one) {
        persist(one);
    }

    /** Seen by everybody at once, whatever becomes of the transaction the import itself is in. */
    @Transactional(TxType.REQUIRES_NEW)
    void tell(UUID id, long lines, long errors, long told, List<LineError> more) {
        getEntityManager()
                .createQuery("update PlanImport set lines = :lines, errors = :errors where id = :id")
                .setParameter("lines", lines)
                .setParameter("errors", errors)
                .setParameter("id", id)
                .executeUpdate();
        if (!more.isEmpty()) {
            write(id, told, more);
        }
    }

    private void write(UUID id, long told, List<LineError> more) {
        try (var connection = database.getConnection()) {
            var rows = new CopyText(connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy plan_import_error (import_id, number, line, column_name, code, facts) from stdin"));
            long number = told;
            for (var error : more) {
                rows.add(id)
                        .add(++number)
                        .add(error.line())
                        .add(error.column())
                        .add(error.code())
                        .add(json.writeValueAsString(error.facts()))
                        .endRow();
            }
            rows.end();
        } catch (SQLException | JsonProcessingException failed) {
            throw new IllegalStateException(failed);
        }
    }

    ImportView requireVisible(UUID id, Optional<String> organisation) {
        return getEntityManager()
                .createQuery(READING + " and i.id = :id", Object[].class)
                .setParameter("organisation", organisation.orElse(""))
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(Imports::view)
                .orElseThrow(() -> new NotFound("import", id));
    }

    List<ImportView> page(PageRequest page, UUID planId, Optional<String> organisation) {
        return getEntityManager()
                .createQuery(READING + " and i.planId = :plan and i.id < :before order by i.id desc", Object[].class)
                .setParameter("organisation", organisation.orElse(""))
                .setParameter("plan", planId)
                .setParameter(
                        "before",
                        page.position(NEWEST)
                                .map(key -> UUID.fromString(key.getFirst()))
                                .orElse(new UUID(-1, -1)))
                .setMaxResults(page.rows())
                .getResultStream()
                .map(Imports::view)
                .toList();
    }

    /** An import, and whether its process was interrupted. */
    record Reading(PlanImport one, boolean interrupted) {
        ImportView view(@Nullable Instant modifiedAt) {
            return ImportView.of(one, interrupted, modifiedAt);
        }
    }

    List<Reading> changed(ListPosition from, int rows, UUID planId, Optional<String> organisation) {
        var query = getEntityManager()
                .createQuery(
                        READING + " and i.planId = :plan and " + from.condition("i") + " order by " + from.order("i"),
                        Object[].class)
                .setParameter("organisation", organisation.orElse(""))
                .setParameter("plan", planId)
                .setMaxResults(rows);
        from.parameters().forEach(query::setParameter);
        return query.getResultStream().map(Imports::reading).toList();
    }

    private static ImportView view(Object[] row) {
        return reading(row).view(null);
    }

    private static Reading reading(Object[] row) {
        return new Reading((PlanImport) row[0], Boolean.TRUE.equals(row[1]));
    }

    /** An error with its place among the others. */
    record Numbered(long number, LineError error) {}

    /** {@code after}: the number of the last error of the page before. */
    List<Numbered> errors(UUID id, long after, int most, Optional<String> organisation) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("""
                        select e.number, e.line, e.column_name, e.code, e.facts::text
                        from plan_import i join plan p on p.id = i.plan_id
                        left join lateral (select * from plan_import_error where import_id = i.id and number > :after
                                           order by number limit :most) e on true
                        where i.id = :id and (i.organisation = :organisation or p.keeper_siren = :organisation)
                        order by e.number""", Tuple.class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setParameter("most", most)
                .setParameter("organisation", organisation.orElse(""))
                .getResultList();
        if (rows.isEmpty()) {
            throw new NotFound("import", id);
        }
        return rows.stream()
                .filter(row -> row.get(0) != null)
                .map(this::numbered)
                .toList();
    }

    private Numbered numbered(Tuple row) {
        try {
            return new Numbered(
                    row.get(0, Long.class),
                    new LineError(
                            row.get(1, Long.class),
                            row.get(2, String.class),
                            row.get(3, String.class),
                            json.readValue(row.get(4, String.class), Facts.class)));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What was answered to the same key before, by an import that was not in vain. */
    Optional<PlanImport> known(String scope, String key) {
        return find("idempotencyScope = ?1 and idempotencyKey = ?2 and status not in (REFUSED, FAILED)", scope, key)
                .firstResultOptional();
    }
}
