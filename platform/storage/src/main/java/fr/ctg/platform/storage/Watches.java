package fr.ctg.platform.storage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the database every so often, so that reading the metrics asks it nothing and works without it. What is not known, because the database is away,
 * is not a number.
 */
@ApplicationScoped
public class Watches {
    private static final Logger LOG = Logger.getLogger(Watches.class);

    private final DataSource database;
    private final MeterRegistry metrics;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("watches").daemon().factory());

    Watches(DataSource database, MeterRegistry metrics) {
        this.database = database;
        this.metrics = metrics;
    }

    /** What is read of the one row of a query. */
    @FunctionalInterface
    public interface Row<S> {
        S read(ResultSet row) throws SQLException;
    }

    /** Begins to ask; the parameters are those of the moment. Plain SQL: what counts statements of requests does not count these. */
    public <S> Watched<S> every(Duration between, String sql, Row<S> row, Supplier<?>... parameters) {
        return every(between, () -> {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(sql)) {
                for (int index = 0; index < parameters.length; index++) {
                    query.setObject(index + 1, parameters[index].get());
                }
                try (var result = query.executeQuery()) {
                    result.next();
                    return row.read(result);
                }
            }
        });
    }

    /** Begins to look. */
    public <S> Watched<S> every(Duration between, Callable<S> look) {
        var watched = new Watched<>(look);
        var unused = looking.scheduleWithFixedDelay(watched::look, 0, between.toMillis(), TimeUnit.MILLISECONDS);
        return watched;
    }

    void stop(@Observes @Priority(1) ShutdownEvent stopped) {
        looking.shutdownNow();
    }

    /** What was seen last. */
    public final class Watched<S> {
        private final Callable<S> look;
        private volatile @Nullable S seen;
        private boolean told;

        private Watched(Callable<S> look) {
            this.look = look;
        }

        public Watched<S> gauge(String name, String meaning, ToDoubleFunction<S> value) {
            Gauge.builder(name, () -> {
                        var known = seen;
                        return known == null ? Double.NaN : value.applyAsDouble(known);
                    })
                    .description(meaning)
                    .register(metrics);
            return this;
        }

        private void look() {
            try {
                seen = look.call();
                told = false;
            } catch (Exception away) {
                if (!told) {
                    LOG.warnf("Measures cannot be taken for now: %s", away.getMessage());
                }
                told = true;
                seen = null;
            }
        }
    }
}
