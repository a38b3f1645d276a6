package fr.ctg.platform.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A single Kafka broker, its own controller, in this JVM; its records stay in a directory and survive a stop, a kill and a restart.
 *
 * <p>The broker offers no public way to be embedded: this class alone touches its internal ones, and the version is pinned.
 */
public final class EmbeddedKafka implements AutoCloseable {

    private static final int NODE = 1;
    private static final long READY_LIMIT_SECONDS = 90;

    private final Path dataDirectory;
    private final int port;
    private final int controllerPort;
    private final Map<Integer, Integer> proxied;
    private @Nullable KafkaRaftServer server;

    public EmbeddedKafka(Path dataDirectory, int port, int controllerPort) {
        this(dataDirectory, port, controllerPort, Map.of());
    }

    /**
     * A client goes to the address the broker tells it, whatever address it came by.
     *
     * @param proxied further ports the broker listens on, each with the port of the link that whoever comes there is told to use
     */
    public EmbeddedKafka(Path dataDirectory, int port, int controllerPort, Map<Integer, Integer> proxied) {
        this.dataDirectory = dataDirectory;
        this.port = port;
        this.controllerPort = controllerPort;
        this.proxied = Map.copyOf(proxied);
    }

    /** Returns when the broker answers. */
    public synchronized void start() throws IOException {
        if (server != null) {
            throw new IllegalStateException("Kafka already runs on port " + port);
        }
        formatOnce();
        var starting = new KafkaRaftServer(KafkaConfig.fromProps(properties()), Time.SYSTEM);
        starting.startup();
        server = starting;
        awaitAnswer();
    }

    /** Stops the broker; its records stay. Nothing happens if it is not running. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    @Override
    public void close() {
        stop();
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Creates the topics that do not exist yet; the others keep their records and their number of partitions. */
    public void createTopics(Collection<String> names, int partitions) throws IOException {
        try (var admin = admin()) {
            var topics = names.stream()
                    .map(name -> new NewTopic(name, partitions, (short) 1))
                    .toList();
            for (var creation : admin.createTopics(topics).values().values()) {
                try {
                    creation.get(READY_LIMIT_SECONDS, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IOException("Kafka refused one of the topics " + names, e.getCause());
                    }
                }
            }
        } catch (InterruptedException | TimeoutException e) {
            throw givenUp("Kafka did not create the topics " + names, e);
        }
    }

    private void formatOnce() throws IOException {
        if (Files.exists(dataDirectory.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(dataDirectory);
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(dataDirectory.toString())
                    .addDirectory(dataDirectory.toString())
                    .setIgnoreFormatted(true)
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8))
                    .run();
        } catch (Exception e) {
            throw new IOException("Kafka could not prepare " + dataDirectory, e);
        }
    }

    private void awaitAnswer() throws IOException {
        try (var admin = admin()) {
            admin.describeCluster().nodes().get(READY_LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | InterruptedException | TimeoutException e) {
            throw givenUp("Kafka does not answer on port " + port, e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    private static IOException givenUp(String what, Exception why) {
        if (why instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return new IOException(what, why);
    }

    private Properties properties() {
        var properties = new Properties();
        properties.putAll(identity());
        properties.putAll(listeners());
        properties.putAll(oneOfEverything());
        properties.putAll(smallMemory());
        properties.putAll(shortDelays());
        return properties;
    }

    private Map<String, String> identity() {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                "%d@127.0.0.1:%d".formatted(NODE, controllerPort),
                "controller.listener.names",
                "CONTROLLER",
                "inter.broker.listener.name",
                "PLAINTEXT",
                "log.dirs",
                dataDirectory.toString(),
                // A topic misspelt must fail, not appear.
                "auto.create.topics.enable",
                "false");
    }

    private Map<String, String> listeners() {
        var listeners =
                new StringBuilder("PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort));
        var advertised = new StringBuilder("PLAINTEXT://127.0.0.1:" + port);
        var protocols = new StringBuilder("PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        proxied.forEach((listener, link) -> {
            listeners.append(",PROXIED%d://127.0.0.1:%d".formatted(listener, listener));
            advertised.append(",PROXIED%d://127.0.0.1:%d".formatted(listener, link));
            protocols.append(",PROXIED%d:PLAINTEXT".formatted(listener));
        });
        return Map.of(
                "listeners", listeners.toString(),
                "advertised.listeners", advertised.toString(),
                "listener.security.protocol.map", protocols.toString());
    }

    /** The defaults expect three brokers and fifty partitions per internal topic. */
    private static Map<String, String> oneOfEverything() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "4");
    }

    private static Map<String, String> smallMemory() {
        return Map.of(
                "log.cleaner.dedupe.buffer.size", "4194304",
                "log.index.size.max.bytes", "1048576",
                "log.segment.bytes", "67108864",
                "num.network.threads", "2",
                "num.io.threads", "4");
    }

    private static Map<String, String> shortDelays() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                // After a kill, the broker is refused as its own double until its former session ends: 9 s by default.
                "broker.heartbeat.interval.ms", "500",
                "broker.session.timeout.ms", "2000",
                // The partitions of a killed consumer are handed over after this: 45 s by default.
                "group.consumer.session.timeout.ms", "10000",
                "group.consumer.min.session.timeout.ms", "6000",
                "group.consumer.heartbeat.interval.ms", "2000",
                "group.consumer.min.heartbeat.interval.ms", "1000");
    }
}
