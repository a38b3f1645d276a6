package fr.ctg.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Optional;

/** The keys and their first answers, in the database of the write itself. */
@ApplicationScoped
class IdempotencyKeys {
    /** Of expired rows that each new one takes away: more than one, so that they never heap up. */
    private static final int SWEPT = 5;

    private final EntityManager database;
    private final int hours;

    IdempotencyKeys(EntityManager database, IdempotencyConfig config) {
        this.database = database;
        this.hours = config.hours();
    }

    /** Until the transaction ends; false while another one has it, on whatever replica. */
    boolean take(String scope, String key) {
        return (Boolean) database.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:scope || chr(10) || :key, 0))",
                        Boolean.class)
                .setParameter("scope", scope)
                .setParameter("key", key)
                .getSingleResult();
    }

    /** What is known of a key, and for which request. */
    record Known(String request, FirstAnswer answer) {}

    Optional<Known> find(String scope, String key) {
        return database.createNativeQuery("""
                        select request_hash, status, location, body from idempotency_key
                        where scope = :scope and key = :key and expires_at > now()""", Tuple.class)
                .setParameter("scope", scope)
                .setParameter("key", key)
                .getResultStream()
                .map(row -> known((Tuple) row))
                .findFirst();
    }

    private static Known known(Tuple row) {
        return new Known(
                row.get(0, String.class),
                new FirstAnswer(row.get(1, Integer.class), row.get(2, String.class), row.get(3, String.class)));
    }

    void keep(String scope, String key, String request, FirstAnswer answer) {
        database.createNativeQuery("""
                        with swept as (
                            delete from idempotency_key where (scope, key) in (
                                select scope, key from idempotency_key
                                where expires_at <= now() and (scope, key) <> (:scope, :key)
                                order by expires_at limit :swept for update skip locked))
                        insert into idempotency_key (scope, key, request_hash, status, location, body, expires_at)
                        values (:scope, :key, :request, :status, :location, :body, now() + make_interval(hours => :hours))
                        on conflict (scope, key) do update set request_hash = excluded.request_hash, status = excluded.status,
                            location = excluded.location, body = excluded.body, expires_at = excluded.expires_at""")
                .setParameter("scope", scope)
                .setParameter("key", key)
                .setParameter("request", request)
                .setParameter("status", answer.status())
                .setParameter("location", answer.location())
                .setParameter("body", answer.body())
                .setParameter("swept", SWEPT)
                .setParameter("hours", hours)
                .executeUpdate();
    }
}
