package fr.ctg.platform.identity;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whom nothing is done for any more with a token they have already: a token proves itself until it expires, and the provider cannot take it back. Each
 * instance holds the list and reads it again every few seconds, so that no request waits for it.
 */
@ApplicationScoped
class RefusedSubjects {
    private static final Logger LOG = Logger.getLogger(RefusedSubjects.class);

    /** Where no age of tokens is set. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private final DataSource database;
    private final Duration longestLife;
    private volatile Map<String, Instant> issuedUntil = Map.of();

    RefusedSubjects(DataSource database, @ConfigProperty(name = "quarkus.oidc.token.age") Optional<Duration> age) {
        this.database = database;
        this.longestLife = age.orElse(A_DAY);
    }

    /**
     * One person or machine.
     *
     * @param issuedUntil tokens issued until then, this second included, are refused
     * @param refusedBy the subject of whoever asked for it
     */
    public record RefusedSubject(String subject, Instant issuedUntil, String refusedBy) {}

    void begin(@Observes StartupEvent started) throws SQLException {
        read();
    }

    /** While the database is away nothing is done for anybody, and the list read last is kept. */
    @Scheduled(every = "{ctg.refused-subjects.every}")
    void readAgain() {
        try {
            read();
        } catch (SQLException unreachable) {
            LOG.debug("The list of refused subjects could not be read", unreachable);
        }
    }

    private void read() throws SQLException {
        issuedUntil = all().stream()
                .collect(Collectors.toUnmodifiableMap(RefusedSubject::subject, RefusedSubject::issuedUntil));
    }

    boolean refuses(String subject, Instant issued) {
        var until = issuedUntil.get(subject);
        return until != null && issued.getEpochSecond() <= until.getEpochSecond();
    }

    /** By the clock of the database, which all instances share. */
    RefusedSubject refuse(String subject, String caller) throws SQLException {
        try (var connection = database.getConnection();
                var old = connection.prepareStatement(
                        "delete from refused_subject where issued_until < clock_timestamp() - make_interval(secs => ?)");
                var refuse = connection.prepareStatement("""
                        insert into refused_subject values (?, clock_timestamp(), ?)
                        on conflict (subject) do update set issued_until = excluded.issued_until, refused_by = excluded.refused_by
                        returning issued_until""")) {
            old.setLong(1, longestLife.toSeconds());
            old.executeUpdate();
            refuse.setString(1, subject);
            refuse.setString(2, caller);
            try (var row = refuse.executeQuery()) {
                row.next();
                return new RefusedSubject(
                        subject, row.getObject(1, OffsetDateTime.class).toInstant(), caller);
            }
        } finally {
            read();
        }
    }

    /** The last ones first. */
    List<RefusedSubject> all() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select subject, issued_until, refused_by from refused_subject order by issued_until desc");
                var rows = query.executeQuery()) {
            var all = new ArrayList<RefusedSubject>();
            while (rows.next()) {
                all.add(new RefusedSubject(
                        rows.getString(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getString(3)));
            }
            return all;
        }
    }
}
