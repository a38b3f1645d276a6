package fr.ctg.platform.audit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ctg.platform.web.Calendar;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Seals the trail, once a day. */
@ApplicationScoped
class Seals {
    private static final Logger LOG = Logger.getLogger(Seals.class);
    /** The one {@code audit_link_chains} takes too. */
    private static final long LOCK = 0x5EA1;

    private static final int FETCHED = 1000;

    private final EntityManager database;
    private final SigningKey key;
    private final Calendar calendar;
    private final String source;

    Seals(
            EntityManager database,
            SigningKey key,
            Calendar calendar,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.database = database;
        this.key = key;
        this.calendar = calendar;
        this.source = source;
    }

    /** Whichever instance comes first seals the day; the others find it sealed, or find somebody at it. */
    @Scheduled(every = "{ctg.audit.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void sealToday() {
        if (!key.isKnown() || !isAlone()) {
            return;
        }
        var last = latest();
        var today = calendar.today();
        if (last.filter(seal -> !seal.day().isBefore(today)).isPresent()) {
            return;
        }
        var number = ((Number)
                        database.createNativeQuery("select audit_link_chains()").getSingleResult())
                .longValue();
        var links = links(number);
        var statement = """
                ctg audit seal 1
                source %s
                number %d
                day %s
                at %s
                chains %d
                digest %s
                previous %s
                """.formatted(
                        source,
                        number,
                        today,
                        calendar.now().truncatedTo(ChronoUnit.MICROS),
                        links.count(),
                        links.digest(),
                        last.map(seal -> hex(sha256().digest(seal.statement().getBytes(UTF_8))))
                                .orElse("-"));
        database.createNativeQuery("select cast(audit_add_seal(:number, :day, :statement, :signature) as text)")
                .setParameter("number", number)
                .setParameter("day", today)
                .setParameter("statement", statement)
                .setParameter("signature", key.sign(statement))
                .getSingleResult();
        LOG.infof("Seal %d covers %d chains that grew", number, links.count());
    }

    private boolean isAlone() {
        return (Boolean) database.createNativeQuery("select pg_try_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    private record Links(long count, String digest) {}

    /** Computed here and not in the database, whose owner is the one to be held to it. */
    private Links links(long seal) {
        var digest = sha256();
        var count = new long[1];
        try (Stream<?> found = database.createNativeQuery(
                        "select aggregate_id, sequence, hash from audit_link where seal = :seal order by aggregate_id",
                        Tuple.class)
                .setParameter("seal", seal)
                .setHint("org.hibernate.fetchSize", FETCHED)
                .getResultStream()) {
            found.map(Tuple.class::cast).forEach(row -> {
                count[0]++;
                digest.update((row.get(0, UUID.class) + " " + row.get(1, Number.class) + " "
                                + hex(row.get(2, byte[].class)) + "\n")
                        .getBytes(UTF_8));
            });
        }
        return new Links(count[0], hex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Transactional
    Optional<Seal> latest() {
        return seals("order by number desc limit 1", 0).stream().findFirst();
    }

    @Transactional
    List<Seal> after(long number, int rows) {
        return seals("order by number limit " + rows, number);
    }

    private List<Seal> seals(String which, long after) {
        Stream<?> found = database.createNativeQuery(
                        "select number, day, statement, signature from audit_seal where number > :after " + which,
                        Tuple.class)
                .setParameter("after", after)
                .getResultStream();
        return found.map(Tuple.class::cast)
                .map(row -> new Seal(
                        "seal",
                        row.get(0, Number.class).longValue(),
                        row.get(1, java.sql.Date.class).toLocalDate(),
                        row.get(2, String.class),
                        Base64.getEncoder().encodeToString(row.get(3, byte[].class))))
                .toList();
    }
}
