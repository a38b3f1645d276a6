package fr.ctg.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Carries outbox rows to Kafka. Every instance runs one; a session advisory lock elects the leader, the others stand by warm. Whatever goes
 * wrong, nothing is marked, session and producer are dropped, and the next leader starts again from the table: events may leave twice, never
 * not at all, and never out of order.
 */
@ApplicationScoped
class Relay {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    /** By which the database knows the sessions of relays. */
    static final String SESSION = "outbox-relay";

    private static final long LEADER_LOCK = 0x0B0C5;
    private static final int BATCH = 500;
    private static final Duration SWEEP = Duration.ofHours(1);

    private final OutboxConfig config;
    private final OutboxTable table;
    private final EventTraces traces;
    private final Map<String, Object> kafka;
    private final String databaseUrl;
    private final Properties databaseLogin;
    private final Counter sent;
    private volatile boolean running;
    private volatile boolean leading;
    private @Nullable Thread thread;

    Relay(
            OutboxConfig config,
            OutboxTable table,
            EventTraces traces,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String databaseUrl,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "-") String password,
            MeterRegistry metrics) {
        this.config = config;
        this.table = table;
        this.traces = traces;
        this.kafka = kafka;
        this.databaseUrl = databaseUrl;
        this.databaseLogin = new Properties();
        databaseLogin.setProperty("user", user);
        databaseLogin.setProperty("password", password);
        databaseLogin.setProperty("tcpKeepAlive", "true");
        databaseLogin.setProperty("connectTimeout", "5");
        // A server that froze, or vanished without a word, must not keep its relay for ever.
        databaseLogin.setProperty("socketTimeout", "30");
        databaseLogin.setProperty("ApplicationName", SESSION);
        this.sent = metrics.counter("ctg.outbox.sent");
        metrics.gauge("ctg.outbox.leading", this, relay -> relay.leading ? 1 : 0);
    }

    void start(@Observes StartupEvent started) {
        running = true;
        thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
    }

    void stop(@Observes @Priority(1) ShutdownEvent stopped) throws InterruptedException {
        running = false;
        if (thread != null) {
            thread.interrupt();
            thread.join(Duration.ofSeconds(5));
        }
    }

    private void run() {
        while (running) {
            try (var database = DriverManager.getConnection(databaseUrl, databaseLogin)) {
                prepare(database);
                var producer = new KafkaProducer<String, String>(producerConfig());
                try {
                    standBy(database, producer);
                    lead(database, producer);
                } finally {
                    leading = false;
                    producer.close(Duration.ZERO); // what was not sent is in the table
                }
            } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException stopping) {
                return;
            } catch (SQLException | ExecutionException | RuntimeException broken) {
                if (running) {
                    LOG.warnf("Relay starts again: %s", broken.getMessage());
                    pause(Duration.ofMillis(500));
                }
            }
        }
    }

    /** A leader that vanished or froze loses its session, hence the lock. */
    private void prepare(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set tcp_keepalives_idle = 5");
            statement.execute("set tcp_keepalives_interval = 2");
            statement.execute("set tcp_keepalives_count = 3");
            statement.execute(
                    "set idle_session_timeout = " + config.frozenAfter().toMillis());
            statement.execute("listen outbox");
        }
    }

    /** The producer knows the topic before the lock is ours: a cold one makes a takeover ten times slower. */
    private void standBy(Connection database, Producer<String, String> producer)
            throws SQLException, InterruptedException {
        producer.partitionsFor(config.topic());
        while (running && !tryLock(database)) {
            Thread.sleep(300);
        }
    }

    private static boolean tryLock(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var answer = statement.executeQuery("select pg_try_advisory_lock(" + LEADER_LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private void lead(Connection database, Producer<String, String> producer)
            throws SQLException, ExecutionException, InterruptedException {
        LOG.infof("Leading the relay to %s", config.topic());
        leading = true;
        var swept = Instant.EPOCH;
        while (running) {
            if (Instant.now().isAfter(swept.plus(SWEEP))) {
                swept = table.forget(config.kept()) == 0 ? Instant.now() : swept;
            }
            var rows = pending(database);
            if (rows.isEmpty()) {
                database.unwrap(PGConnection.class).getNotifications(200);
                continue;
            }
            send(database, producer, rows);
            markPublished(database, rows);
            sent.increment(rows.size());
        }
    }

    /** Pending rows, never "after the last id seen": identity values become visible out of order. */
    private static List<Row> pending(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery("""
                        select id, event_id, aggregate_id, aggregate_seq, type, payload, traceparent, occurred_at,
                            (select event_id from outbox p
                             where p.aggregate_id = o.aggregate_id and p.aggregate_seq = o.aggregate_seq - 1)
                        from outbox o where published_at is null order by id limit %d""".formatted(BATCH))) {
            var rows = new ArrayList<Row>();
            while (found.next()) {
                rows.add(new Row(
                        found.getLong(1),
                        found.getObject(2, UUID.class),
                        found.getString(3),
                        found.getLong(4),
                        found.getString(5),
                        found.getString(6),
                        found.getString(7),
                        found.getObject(8, OffsetDateTime.class),
                        found.getObject(9, UUID.class)));
            }
            return rows;
        }
    }

    private void send(Connection database, Producer<String, String> producer, List<Row> rows)
            throws SQLException, ExecutionException, InterruptedException {
        var acks = new ArrayList<Future<RecordMetadata>>();
        for (var row : rows) {
            var ack = send(producer, row);
            if (ack.isDone()) {
                ack.get(); // send() returns its failures: a successor sent after one would overtake it
            }
            acks.add(ack);
        }
        for (var ack : acks) {
            await(ack, database);
        }
    }

    private Future<RecordMetadata> send(Producer<String, String> producer, Row row) {
        if (row.traceparent().isEmpty()) {
            return producer.send(record(row, ""));
        }
        var span = traces.publishing(config.topic(), row.traceparent());
        return producer.send(
                record(row, EventTraces.traceparent(span.getSpanContext())), (kept, failure) -> span.end());
    }

    private static void await(Future<RecordMetadata> ack, Connection database)
            throws SQLException, ExecutionException, InterruptedException {
        while (true) {
            try {
                ack.get(2, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException slowBroker) {
                try (var statement = database.createStatement()) {
                    statement.execute("select 1"); // still alive: keep the lead
                }
            }
        }
    }

    private static void markPublished(Connection database, List<Row> rows) throws SQLException {
        var ids = rows.stream().map(Row::id).toArray();
        try (var update = database.prepareStatement(
                "update outbox set published_at = clock_timestamp() where id = any(?) and published_at is null")) {
            update.setArray(1, database.createArrayOf("bigint", ids));
            update.executeUpdate();
        }
    }

    private ProducerRecord<String, String> record(Row row, String traceparent) {
        var message = new ProducerRecord<String, String>(config.topic(), row.aggregateId(), row.payload());
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", row.eventId().toString());
        header(message, "ce_source", config.source());
        header(message, "ce_type", row.type());
        header(message, "ce_subject", row.aggregateId());
        header(message, "ce_time", row.occurredAt().toInstant().toString());
        header(message, "ce_dataschema", "urn:ctg:schema:" + row.type());
        header(message, "ce_aggregatesequence", Long.toString(row.sequence()));
        if (row.previous() != null) {
            header(message, "ce_previousevent", row.previous().toString());
        }
        if (!traceparent.isEmpty()) {
            header(message, EventTraces.HEADER, traceparent);
        }
        header(message, "content-type", "application/json");
        return message;
    }

    private static void header(ProducerRecord<?, ?> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> producerConfig() {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        // One request at a time keeps the order as an idempotent producer would, and doubles are the inbox's to see.
        // That one
        // has a number, which a broker that lost its disk gives to somebody else: it then refuses the batch for ever,
        // or
        // takes it for a double and acks what it has not kept.
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false);
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        // Never: an expired batch would let its successor overtake it.
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5000);
        // Shorter than frozenAfter: waiting for metadata must not cost the lead.
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 8000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return settings;
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private record Row(
            long id,
            UUID eventId,
            String aggregateId,
            long sequence,
            String type,
            String payload,
            String traceparent,
            OffsetDateTime occurredAt,
            @Nullable UUID previous) {}
}
