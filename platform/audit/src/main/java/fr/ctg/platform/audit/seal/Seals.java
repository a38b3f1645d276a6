package fr.ctg.platform.audit.seal;

import fr.ctg.platform.web.Calendar;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Seals the trail, once a day. */
@ApplicationScoped
public class Seals {
    private static final Logger LOG = Logger.getLogger(Seals.class);

    private final DataSource database;
    private final SigningKey key;
    private final Calendar calendar;
    private final String source;

    Seals(
            DataSource database,
            SigningKey key,
            Calendar calendar,
            @ConfigProperty(name = "quarkus.application.name") String source) {
        this.database = database;
        this.key = key;
        this.calendar = calendar;
        this.source = source;
    }

    @Scheduled(every = "{ctg.audit.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(rollbackOn = SQLException.class)
    @TransactionConfiguration(timeout = 60)
    public void sealToday() throws SQLException {
        if (!key.isKnown()) {
            return;
        }
        try (var connection = database.getConnection()) {
            var hurry = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, Sealing.PATIENCE_MS);
            try {
                new Sealing(connection)
                        .seal(source, key, calendar.today(), calendar.now())
                        .ifPresent(seal -> LOG.infof("Sealed the trail: seal %d of %s", seal.number(), seal.day()));
            } finally {
                connection.setNetworkTimeout(Runnable::run, hurry);
            }
        }
    }

    Optional<Seal> latest() throws SQLException {
        try (var connection = database.getConnection()) {
            return new Sealing(connection).latest();
        }
    }

    List<Seal> after(long number, int rows) throws SQLException {
        try (var connection = database.getConnection()) {
            return new Sealing(connection).after(number, rows);
        }
    }
}
