package fr.ctg.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * What the four applications say of themselves: in their settings, their code and their packages.
 *
 * @param notPublic networks no webhook is sent to
 * @param toldSecrets keys of Secrets that deploy/README.md tells to create, as {@code name/key}
 */
record Applications(Map<String, Application> byName, String release, Set<String> notPublic, Set<String> toldSecrets) {
    static final List<String> NAMES = List.of("deliberation-service", "ctg-service", "action-plan-service", "gateway");
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>ctg-governance</artifactId>\\s*<version>([^<]+?)(-SNAPSHOT)?</version>");
    private static final Pattern NETWORK = Pattern.compile("\"([0-9a-f.:]+/\\d+)\"");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /**
     * One of them.
     *
     * @param variables environment variables it takes a setting of a library from; those of maps are not among them
     * @param own the settings it declares itself
     */
    record Application(String name, Properties settings, Set<String> variables, List<Setting> own) {
        int port() {
            return Integer.parseInt(settings.getProperty("quarkus.http.port"));
        }

        /** Where it tells its health. */
        int healthPort() {
            return Integer.parseInt(
                    settings.getProperty("quarkus.management.port", settings.getProperty("quarkus.http.port")));
        }

        /** All it listens at. */
        Set<Integer> ports() {
            return new TreeSet<>(List.of(port(), healthPort()));
        }

        boolean isService() {
            return settings.containsKey("quarkus.datasource.db-kind");
        }

        /** From the signal to the end, at most. */
        Duration stop() {
            return seconds("%prod.quarkus.shutdown.delay").plus(seconds("quarkus.shutdown.timeout"));
        }

        private Duration seconds(String key) {
            return Duration.parse("PT" + settings.getProperty(key).toUpperCase(Locale.ROOT));
        }

        /** Connections it holds to its database: those of the pool, and that of the relay. */
        int connections() {
            return Integer.parseInt(settings.getProperty("quarkus.datasource.jdbc.max-size")) + 1;
        }

        String ownTopic() {
            return topic("ctg.outbox.topic");
        }

        private String topic(String key) {
            return settings.getProperty(key).replace("${ctg.topics.prefix}", "");
        }

        Set<String> heardTopics() {
            var topics = new TreeSet<String>();
            for (var key : settings.stringPropertyNames()) {
                if (key.matches("mp\\.messaging\\.incoming\\.\\w+\\.topics?")) {
                    topics.addAll(List.of(topic(key).split(",")));
                }
            }
            return topics;
        }

        /** As the connector names them: the group of the channel, or the application. */
        Set<String> groups() {
            var groups = new TreeSet<String>();
            for (var key : settings.stringPropertyNames()) {
                if (key.matches("mp\\.messaging\\.incoming\\.\\w+\\.connector")) {
                    groups.add(settings.getProperty(key.replace(".connector", ".group.id"), name)
                            .replace("${quarkus.application.name}", name));
                }
            }
            return groups;
        }

        boolean knows(String variable) {
            return variables.contains(variable) || own.stream().anyMatch(setting -> setting.isSetBy(variable));
        }
    }

    static Applications of(Path root) throws IOException {
        var byName = new TreeMap<String, Application>();
        for (var name : NAMES) {
            byName.put(name, read(root, name));
        }
        var version = VERSION.matcher(Files.readString(root.resolve("pom.xml")));
        if (!version.find()) {
            throw new IllegalStateException("No version in pom.xml");
        }
        return new Applications(byName, version.group(1), notPublic(root), toldSecrets(root));
    }

    private static Application read(Path root, String name) throws IOException {
        var packaged = root.resolve(name).resolve("target/quarkus-app");
        if (Files.notExists(packaged)) {
            throw new IllegalStateException(
                    packaged + " is missing: build the packages first (make run, or ./mvnw package)");
        }
        var settings = new Properties();
        try (var libraries = Files.list(packaged.resolve("lib/main"))) {
            for (var library : libraries
                    .filter(file -> file.getFileName().toString().startsWith("fr.ctg."))
                    .sorted()
                    .toList()) {
                loadShared(settings, library);
            }
        }
        load(settings, root.resolve(name).resolve("src/main/resources/application.properties"));
        var variables = new HashSet<String>();
        settings.stringPropertyNames().stream()
                .filter(key -> !Setting.isOurs(key))
                .forEach(key -> variables.add(asVariable(key)));
        Stream.concat(ProducerConfig.configNames().stream(), ConsumerConfig.configNames().stream())
                .forEach(key -> variables.add(asVariable("kafka." + key)));
        variables.addAll(ofTheFramework(packaged.resolve("lib/main")));
        variables.add("QUARKUS_PROFILE"); // the one setting that is read before all others, and in no list of theirs
        return new Application(name, settings, variables, Setting.declaredIn(packaged, settings));
    }

    private static void loadShared(Properties settings, Path library) throws IOException {
        try (var jar = new JarFile(library.toFile())) {
            var shared = jar.getEntry("META-INF/microprofile-config.properties");
            if (shared != null) {
                settings.load(new InputStreamReader(jar.getInputStream(shared), StandardCharsets.UTF_8));
            }
        }
    }

    private static void load(Properties settings, Path file) throws IOException {
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
    }

    /** Each extension carries the list of its settings, for tools. */
    private static Set<String> ofTheFramework(Path libraries) throws IOException {
        var variables = new HashSet<String>();
        try (var jars = Files.list(libraries)) {
            for (var jar :
                    jars.filter(file -> file.toString().contains("quarkus")).toList()) {
                try (var file = new JarFile(jar.toFile())) {
                    var model = file.getEntry("META-INF/quarkus-config-doc/quarkus-config-model.json");
                    if (model != null) {
                        var tree = new ObjectMapper().readTree(file.getInputStream(model));
                        tree.findValues("environmentVariable").stream()
                                .map(JsonNode::asText)
                                .forEach(variables::add);
                    }
                }
            }
        }
        return variables;
    }

    /** How a setting is written in the environment. */
    static String asVariable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    private static Set<String> notPublic(Path root) throws IOException {
        var code = Files.readString(root.resolve("ctg-service/src/main/java/fr/ctg/ctg/webhook/PublicAddresses.java"));
        var networks = new TreeSet<String>();
        NETWORK.matcher(code).results().forEach(found -> networks.add(found.group(1)));
        return networks;
    }

    /** Rows of its table: a name, then its keys. */
    private static Set<String> toldSecrets(Path root) throws IOException {
        var told = new TreeSet<String>();
        for (var line : Files.readAllLines(root.resolve("deploy/README.md"))) {
            var cells = line.split("\\|", -1);
            if (cells.length > 2 && cells[1].matches(" `[A-Za-z-]+` ")) {
                CODE.matcher(cells[2])
                        .results()
                        .forEach(key -> told.add(cells[1].strip().replace("`", "") + "/" + key.group(1)));
            }
        }
        return told;
    }

    Application get(String name) {
        var application = byName.get(name);
        if (application == null) {
            throw new IllegalArgumentException("No application is called " + name);
        }
        return application;
    }

    List<Application> services() {
        return byName.values().stream().filter(Application::isService).toList();
    }
}
