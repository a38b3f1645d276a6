package fr.ctg.platform.teststack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives the tests of a module their own database (if they want one), their own topics, and the shared issuer.
 *
 * <pre>
 * &#64;QuarkusTestResource(value = TestStack.class, initArgs = &#64;ResourceArg(name = "topics", value = "notes.v1,more-notes.v1"))
 * </pre>
 *
 * <dl>
 *   <dt>{@code topics}
 *   <dd>names, comma separated, to be created with {@code ctg.topics.prefix} before them; none by default
 *   <dt>{@code database}
 *   <dd>{@code false} for a module without one; a word, for one beside that of the module's other tests
 * </dl>
 *
 * Database and topics last until the build ends, so a restart of the application in the same JVM finds what it left.
 */
public class TestStack implements QuarkusTestResourceLifecycleManager {

    /** System property: the base address of the issuer's plain token endpoints, see {@link Tokens}. */
    static final String ISSUER_PROPERTY = "test-stack.issuer";

    /** Encrypts what a service keeps in its database; another one in each test JVM. */
    private static final String SAFE_KEY = random();

    private static String random() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private List<String> topics = List.of();
    private String database = "true";

    @Override
    public void init(Map<String, String> arguments) {
        topics = Stream.of(arguments.getOrDefault("topics", "").split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .toList();
        database = arguments.getOrDefault("database", "true");
    }

    @Override
    public Map<String, String> start() {
        var stack = SharedStack.ofThisBuild();
        var testJvm = TestJvmName.current();
        var config = new HashMap<String, String>();
        if (!"false".equals(database)) {
            var name = testJvm.databaseName() + ("true".equals(database) ? "" : "_" + database);
            config.putAll(stack.createDatabase(name).asConfig());
            config.put("ctg.audit.signing-key", SealKey.ofThisBuild().toString());
            config.put("ctg.webhooks.keys", SAFE_KEY);
        }
        topics.forEach(topic -> stack.createTopic(testJvm.topicPrefix() + topic));
        config.put("ctg.topics.prefix", testJvm.topicPrefix());
        config.put("kafka.bootstrap.servers", stack.kafka());
        config.put("quarkus.oidc.auth-server-url", stack.issuerUrl());
        config.put(ISSUER_PROPERTY, stack.issuer());
        System.setProperty(ISSUER_PROPERTY, stack.issuer());
        return config;
    }

    /** The stack ends by itself with the build. */
    @Override
    public void stop() {}

    /** What this JVM's database and topics are called, different for every test JVM of every module. */
    private record TestJvmName(String module, long processId) {

        static TestJvmName current() {
            // Surefire sets "basedir"; a development environment starts tests in the module's directory.
            var directory = Optional.ofNullable(System.getProperty("basedir")).orElse("");
            var module = Path.of(directory).toAbsolutePath().getFileName().toString();
            return new TestJvmName(module, ProcessHandle.current().pid());
        }

        String databaseName() {
            return "t_%s_%d".formatted(module.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "_"), processId);
        }

        String topicPrefix() {
            return "t-%s-%d.".formatted(module, processId);
        }
    }
}
