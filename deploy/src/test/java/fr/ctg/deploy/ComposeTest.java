package fr.ctg.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** What compose.yaml says of the applications is what they are. */
class ComposeTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final Path FOLDER = ROOT.resolve("deploy/compose");
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+):\\?}");
    private static final Pattern SECRET = Pattern.compile(".*(PASSWORD|_SECRET|WEBHOOKS_KEYS)");

    private static Applications applications;
    private static String keycloak;

    @BeforeAll
    static void read() throws IOException {
        applications = Applications.of(ROOT);
        var version = Pattern.compile("<keycloak.version>(.+)</keycloak.version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertTrue(version.find());
        keycloak = version.group(1);
    }

    @Test
    void itAgreesWithTheApplications() throws IOException {
        assertEquals(List.of(), faults(Files.readString(FOLDER.resolve("compose.yaml"))));
    }

    @Test
    void theExampleNamesEachVariableAndHoldsNoSecret() throws IOException {
        var told = new TreeSet<String>();
        for (var line : Files.readAllLines(FOLDER.resolve(".env.example"))) {
            if (!line.startsWith("#")) {
                var parts = line.split("=", 2);
                told.add(parts[0]);
                assertTrue(!SECRET.matcher(parts[0]).matches() || parts[1].isEmpty(), line);
            }
        }
        var asked = new TreeSet<String>();
        VARIABLE.matcher(Files.readString(FOLDER.resolve("compose.yaml")))
                .results()
                .forEach(found -> asked.add(found.group(1)));
        assertEquals(asked, told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GATEWAY_UPSTREAMS_CTG_URL                   | GATEWAY_UPSTREAMS_CTG_URI
            QUARKUS_PROFILE: migrate                    | QUARKUS_PROFIL: migrate
            http://ctg-service:8082                     | http://ctg-service:8080
            cap_drop: [ALL]                             | cap_drop: [NET_RAW]
            read_only: true                             | read_only: false
            stop_grace_period: 30s                      | stop_grace_period: 10s
            127.0.0.1:8080:8080                         | 8080:8080
            ${CTG_APP_PASSWORD:?}                       | secret
            /gateway:${RELEASE:?}                       | /ctg-service:${RELEASE:?}
            kafka: {condition: service_healthy}         | kafca: {condition: service_healthy}
            topics: {condition: service_completed_successfully} | topics: {condition: service_healthy}
            keycloak/keycloak:26                        | keycloak/keycloak:25
            retention.ms=7776000000                     | retention.ms=604800000
            for topic in deliberation.events.v1         | for topic in deliberations.events.v1
            """)
    void plantedFaultsAreSeen(String written, String instead) throws IOException {
        var text = Files.readString(FOLDER.resolve("compose.yaml"));
        assertTrue(text.contains(written), written);
        assertTrue(!faults(text.replace(written, instead)).isEmpty(), instead + " is not seen");
    }

    private static List<String> faults(String text) {
        JsonNode services =
                new ObjectMapper().<JsonNode>valueToTree(new Yaml().load(text)).path("services");
        var faults = new ArrayList<String>();
        services.properties().forEach(service -> {
            common(service, services, faults);
            var application = service.getKey().replace("-migration", "");
            if (Applications.NAMES.contains(application)) {
                ours(application, service, faults);
            }
        });
        for (var upstream : Manifest.texts(services.at("/gateway/environment")).values()) {
            applications.services().stream()
                    .filter(service -> upstream.contains("//" + service.name() + ":"))
                    .filter(service -> !upstream.endsWith(":" + service.port()))
                    .forEach(service -> faults.add(upstream + " is not where it listens"));
        }
        var topics = services.at("/topics/command/2").asText();
        if (!applications.services().stream().allMatch(service -> topics.contains(" " + service.ownTopic()))
                || !topics.contains("--partitions 6")
                || !topics.contains("retention.ms=7776000000")) {
            faults.add("topics");
        }
        if (!services.at("/keycloak/image").asText().endsWith(":" + keycloak)) {
            faults.add("another Keycloak is tried by make keycloak");
        }
        return faults;
    }

    private static void common(Map.Entry<String, JsonNode> service, JsonNode services, List<String> faults) {
        var name = service.getKey();
        service.getValue().path("depends_on").properties().forEach(needed -> {
            var other = services.path(needed.getKey());
            var condition = needed.getValue().path("condition").asText();
            if (other.isMissingNode()
                    || condition.equals("service_healthy") != other.has("healthcheck")
                    || (condition.equals("service_completed_successfully") && other.has("restart"))) {
                faults.add("%s waits for %s in vain".formatted(name, needed));
            }
        });
        for (var port : service.getValue().path("ports")) {
            if (!port.asText().startsWith("127.0.0.1:")) {
                faults.add(name + " is open to everybody");
            }
        }
        Manifest.texts(service.getValue().path("environment")).forEach((key, value) -> {
            if (SECRET.matcher(key).matches() && !VARIABLE.matcher(value).matches()) {
                faults.add(name + " is told a secret: " + key);
            }
        });
    }

    private static void ours(String application, Map.Entry<String, JsonNode> service, List<String> faults) {
        var name = service.getKey();
        var tree = service.getValue();
        Manifest.texts(tree.path("environment")).keySet().stream()
                .filter(variable -> !applications.get(application).knows(variable))
                .forEach(variable -> faults.add("%s does not know %s".formatted(name, variable)));
        if (!tree.path("image").asText().equals("${REGISTRY:?}/%s:${RELEASE:?}".formatted(application))) {
            faults.add(name + " has the image of another");
        }
        if (!tree.path("read_only").asBoolean()
                || !tree.path("user").asText().startsWith("10001:")
                || !tree.path("cap_drop").path(0).asText().equals("ALL")
                || !tree.path("security_opt").toString().contains("no-new-privileges:true")
                || !tree.path("mem_limit").asText().equals("512m")) {
            faults.add(name + " may do more than it needs");
        }
        var grace =
                Duration.parse("PT" + tree.path("stop_grace_period").asText().toUpperCase(Locale.ROOT));
        if (grace.compareTo(applications.get(application).stop()) <= 0) {
            faults.add(name + " is killed too early");
        }
    }
}
