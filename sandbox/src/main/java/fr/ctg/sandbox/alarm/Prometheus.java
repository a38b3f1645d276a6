package fr.ctg.sandbox.alarm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.embedded.DirectoryTree;
import fr.ctg.sandbox.CannotStart;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** The machine's own Prometheus; it scrapes and evaluates as often as with the operator's defaults and our scraping.yaml, by the scale. */
final class Prometheus implements AutoCloseable {
    private static final int SCRAPE_SECONDS = 15;
    private static final int EVALUATION_SECONDS = 30;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final URI address;
    private final Path home;
    private final int told;

    private Prometheus(Process process, URI address, Path home, int told) {
        this.process = process;
        this.address = address;
        this.home = home;
        this.told = told;
    }

    static void requireInstalled() throws IOException, InterruptedException, CannotStart {
        try {
            new ProcessBuilder("prometheus", "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException absent) {
            throw CannotStart.because("make alarms needs prometheus on the PATH (Debian: apt install prometheus)");
        }
    }

    /** Jobs are called as scraping.yaml has them called: by the name of the application. */
    static Prometheus start(Path home, int port, Rules rules, Map<String, List<URI>> targets) throws IOException {
        DirectoryTree.delete(home);
        Files.createDirectories(home);
        Files.writeString(home.resolve("rules.yaml"), rules.text());
        var config = new StringBuilder("""
                global: {scrape_interval: %ds, scrape_timeout: %ds, evaluation_interval: %ds}
                rule_files: [rules.yaml]
                scrape_configs:
                """.formatted(
                        Math.max(1, SCRAPE_SECONDS / rules.scale()),
                        Math.max(1, Math.min(10, SCRAPE_SECONDS / rules.scale())),
                        Math.max(1, EVALUATION_SECONDS / rules.scale())));
        for (var job : targets.keySet()) {
            config.append("  - {job_name: %1$s, metrics_path: /q/metrics, file_sd_configs: [{files: [%1$s.json]}]}\n"
                    .formatted(job));
        }
        Files.writeString(home.resolve("prometheus.yaml"), config);
        var address = URI.create("http://127.0.0.1:" + port);
        var process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + home.resolve("prometheus.yaml"),
                        "--storage.tsdb.path=" + home.resolve("data"),
                        "--web.listen-address=" + address.getAuthority())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("prometheus.log").toFile())
                .start();
        // Nothing else ends it when this JVM is told to.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var prometheus = new Prometheus(
                process,
                address,
                home,
                targets.values().stream().mapToInt(List::size).sum());
        for (var target : targets.entrySet()) {
            prometheus.scrape(target.getKey(), target.getValue());
        }
        return prometheus;
    }

    /** From now on these instances of an application are known, as from the pods of a cluster. */
    void scrape(String job, List<URI> instances) throws IOException {
        var hosts = instances.stream().map(URI::getAuthority).toList();
        var draft = home.resolve(job + ".draft");
        Files.writeString(draft, JSON.writeValueAsString(List.of(Map.of("targets", hosts))));
        Files.move(draft, home.resolve(job + ".json"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** By name of the alert, what it is about. */
    Map<String, Set<String>> firing() throws IOException, InterruptedException {
        var firing = new TreeMap<String, Set<String>>();
        for (var alert : ask("/api/v1/alerts").at("/data/alerts")) {
            if (alert.path("state").asText().equals("firing")) {
                firing.computeIfAbsent(alert.at("/labels/alertname").asText(), name -> new TreeSet<>())
                        .add(about(alert));
            }
        }
        return firing;
    }

    private static String about(JsonNode alert) {
        var summary = alert.at("/annotations/summary").asText();
        var instance = alert.at("/labels/instance").asText();
        return instance.isEmpty() ? summary : summary + " (" + instance + ")";
    }

    /** Until it has seen all that it was told of: before, their absence is what it sees. */
    void awaitScraped() throws InterruptedException, CannotStart {
        for (int attempt = 0; attempt < 240; attempt++) {
            try {
                if (seen() == told) {
                    return;
                }
            } catch (IOException notYet) {
                // it starts
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw CannotStart.afterFailure("Prometheus does not see the suite, see " + home.resolve("prometheus.log"));
    }

    private int seen() throws IOException, InterruptedException {
        return ask("/api/v1/query?query=count(up==1)")
                .at("/data/result/0/value/1")
                .asInt();
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        process.destroy();
    }
}
