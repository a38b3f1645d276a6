package fr.ctg.sandbox.monitoring;

import fr.ctg.sandbox.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What alerts, dashboards and autoscalers ask for, and what the applications show: an alert on a misspelt name is silent for ever. */
public final class AskedMetrics {
    private static final Pattern METRIC =
            Pattern.compile("\\b(?:ctg|http|agroal|jvm|kafka|process)(?:_[a-z0-9]+)+\\b(?!\\s*:)");

    /** Words of the rule file that look alike. */
    private static final Pattern OTHER_WORDS = Pattern.compile("(?m)^\\s*(#.*|- name:.*|name:.*)$");

    private AskedMetrics() {}

    public static Set<String> asked(Path root) throws IOException {
        var components = root.resolve("deploy/kubernetes/components");
        var asked = new TreeSet<String>();
        for (var file : new String[] {"monitoring/alerts.yaml", "monitoring/dashboard.json", "keda/scaling.yaml"}) {
            METRIC.matcher(OTHER_WORDS
                            .matcher(Files.readString(components.resolve(file)))
                            .replaceAll(""))
                    .results()
                    .forEach(name -> asked.add(name.group()));
        }
        return asked;
    }

    public static Set<String> shown(Ports ports) throws IOException, InterruptedException {
        var shown = new TreeSet<String>();
        for (int port : new int[] {ports.gatewayManagement(), ports.deliberation(), ports.ctg(), ports.actionPlan()}) {
            shown.addAll(at(URI.create("http://127.0.0.1:" + port + "/q/metrics")));
        }
        return shown;
    }

    /** A query of ours that fails. */
    private static boolean isUnknown(String line) {
        return line.startsWith("ctg_") && line.endsWith(" NaN");
    }

    private static Set<String> at(URI address) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var metrics = http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            if (metrics.statusCode() != 200) {
                throw new AssertionError(address + " answers " + metrics.statusCode());
            }
            return Stream.of(metrics.body().split("\n"))
                    .filter(line -> !line.startsWith("#") && !isUnknown(line))
                    .map(line -> line.split("[{ ]", 2)[0])
                    .collect(Collectors.toSet());
        }
    }
}
