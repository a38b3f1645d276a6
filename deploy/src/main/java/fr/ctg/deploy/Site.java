package fr.ctg.deploy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a site sets, and whether it has. */
record Site(Path overlay, Map<String, String> values) {
    /** In the place of a value that is the site's. */
    static final String UNSET = "site";

    private static final String NETWORK = "(\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}|[0-9a-f:]+/\\d{1,3}";
    private static final String NAME = "[a-z0-9]([a-z0-9-]*[a-z0-9])?";
    private static final String HOST = NAME + "(\\." + NAME + ")+";

    /** A value of it. */
    private record Value(String pattern, String form) {}

    private static final Map<String, Value> VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("release", new Value("\\d+\\.\\d+\\.\\d+", "a release of the images, such as 0.1.0")),
            Map.entry(
                    "registry",
                    new Value(
                            "[a-z0-9.-]+(:\\d+)?(/[a-z0-9._-]+)+",
                            "registry and path of the images, without the name of one: registry.mairie.fr/ctg")),
            Map.entry("public-host", new Value(HOST, "the host name of the API, without https://")),
            Map.entry("ingress-gateway", new Value(NAME, "the name of a Gateway that has a listener called https")),
            Map.entry("ingress-namespace", new Value(NAME, "the namespace whose pods lead requests to the gateway")),
            Map.entry("monitoring-namespace", new Value(NAME, "the namespace whose pods read the measures")),
            Map.entry(
                    "trusted-proxies",
                    new Value("[0-9a-fA-F.:/,]+", "addresses or networks of the ingress, comma separated")),
            Map.entry(
                    "issuer",
                    new Value(
                            "https://\\S+[^/]",
                            "the address of the identity provider's realm, https://, without a slash at its end")),
            Map.entry(
                    "issuer-network",
                    new Value(NETWORK, "the network of the identity provider, such as 192.0.2.10/32")),
            Map.entry(
                    "prometheus",
                    new Value("https?://\\S+[^/]", "the address of Prometheus, without a slash at its end")),
            Map.entry(
                    "traces-collector",
                    new Value("https?://[^/:]+:4317", "the address of a collector of traces: http://HOST:4317")),
            Map.entry("traces-namespace", new Value(NAME, "the namespace of the collector of traces")),
            Map.entry("storage-class", new Value(NAME, "the name of a StorageClass")),
            Map.entry(
                    "postgresql-image",
                    new Value("\\S+:18\\.\\S+", "an image of CloudNativePG for PostgreSQL 18, with its minor release")),
            Map.entry("backup-path", new Value("s3://\\S+", "where backups go, s3://bucket/path")),
            Map.entry("backup-endpoint", new Value("https://\\S+", "the address of the store of backups, https://")),
            Map.entry("database-network", new Value(NETWORK, "the network of the databases")),
            Map.entry("broker-network", new Value(NETWORK, "the network of the broker")),
            Map.entry(
                    "bootstrap-servers",
                    new Value(
                            "[^:,\\s]+:9093(,[^:,\\s]+:9093)*",
                            "host:9093 of the broker, comma separated; TLS with SCRAM-SHA-512")),
            Map.entry("deliberation-service-jdbc-url", jdbc("deliberation")),
            Map.entry("ctg-service-jdbc-url", jdbc("ctg")),
            Map.entry("action-plan-service-jdbc-url", jdbc("action_plan"))));

    /** Which of them a component reads. */
    private static final Pattern READ = Pattern.compile("kind: ConfigMap, name: site, fieldPath: data\\.([a-z-]+)");

    /** Names and addresses nobody has (RFC 2606, RFC 5737), which our examples use. */
    private static final Pattern EXAMPLE =
            Pattern.compile("(^|[/.@])example\\.(fr|com|org|net)|(^|\\D)(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.");

    private static Value jdbc(String database) {
        return new Value(
                "jdbc:postgresql://[^/:]+:5432/\\w+\\?sslmode=verify-full&sslrootcert=/etc/ctg/database/ca.crt",
                "jdbc:postgresql://HOST:5432/%s?sslmode=verify-full&sslrootcert=/etc/ctg/database/ca.crt"
                        .formatted(database));
    }

    static Site of(Path overlay) throws IOException {
        var file = overlay.resolve("site.yaml");
        if (Files.notExists(file)) {
            throw new IOException(file + " is missing: copy one of deploy/kubernetes/overlays/*/site.yaml");
        }
        return new Site(
                overlay,
                new TreeMap<>(
                        Manifest.texts(new YAMLMapper().readTree(file.toFile()).path("data"))));
    }

    /** What is missing, wrong, or read by nobody. */
    List<Finding> check() throws IOException {
        var read = read(overlay);
        var missing = read.stream()
                .filter(key -> !values.containsKey(key))
                .map(key -> finding(key + " is missing: " + form(key)));
        var wrong = values.entrySet().stream()
                .filter(value -> read.contains(value.getKey()) && !isSandboxOnly(value.getKey(), value.getValue()))
                .filter(value -> !value.getValue().matches(value(value.getKey()).pattern()))
                .map(value -> finding(
                        "%s: \"%s\" is not %s".formatted(value.getKey(), value.getValue(), form(value.getKey()))));
        var unread = values.keySet().stream()
                .filter(key -> !read.contains(key))
                .map(key -> finding(
                        key + " is read by nothing in this overlay: a misspelling, or a component that is not there"));
        return Stream.of(missing, wrong, unread).flatMap(part -> part).toList();
    }

    /** Values of our examples that would lead nowhere. */
    List<Finding> examples() {
        return values.entrySet().stream()
                .filter(value -> EXAMPLE.matcher(value.getValue()).find())
                .map(value -> finding("%s: \"%s\" is still the example; it should be %s"
                        .formatted(value.getKey(), value.getValue(), form(value.getKey()))))
                .toList();
    }

    private static boolean isSandboxOnly(String key, String value) {
        return key.startsWith("backup-") && value.equals("none");
    }

    private Finding finding(String what) {
        return new Finding("site", overlay.resolve("site.yaml").toString(), what);
    }

    private static Value value(String key) {
        var value = VALUES.get(key);
        if (value == null) {
            throw new IllegalStateException("A component reads %s, which is described nowhere".formatted(key));
        }
        return value;
    }

    private static String form(String key) {
        return value(key).form();
    }

    private static List<String> read(Path overlay) throws IOException {
        var keys = READ.matcher(Files.readString(overlay.resolve("kustomization.yaml")))
                .results()
                .map(found -> found.group(1))
                .toList();
        var all = new ArrayList<>(keys);
        for (var component : new YAMLMapper()
                .readTree(overlay.resolve("kustomization.yaml").toFile())
                .path("components")) {
            all.addAll(read(overlay.resolve(component.asText()).normalize()));
        }
        return all.stream().distinct().toList();
    }
}
