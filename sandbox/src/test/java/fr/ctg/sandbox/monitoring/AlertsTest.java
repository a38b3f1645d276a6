package fr.ctg.sandbox.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whom an alert wakes up finds what to do; and that it rings is tried ({@code make alerts}). */
class AlertsTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final Path MONITORING = ROOT.resolve("deploy/kubernetes/components/monitoring");

    @Test
    void eachIsFiredByATest() throws IOException {
        var alerts = found("alert: (\\w+)", MONITORING.resolve("alerts.yaml"));
        assertTrue(alerts.size() > 10, alerts::toString);
        assertEquals(
                alerts,
                found(
                        "alertname: (\\w+)\\s+eval_time: \\w+\\s+exp_alerts:\\s+- exp_labels",
                        MONITORING.resolve("alerts.test.yaml")));
    }

    @Test
    void eachLeadsToItsRunbook() throws IOException {
        var headings = found("(?m)^#+ (.+)$", ROOT.resolve("docs/operations.md")).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT).replace(' ', '-'))
                .collect(Collectors.toSet());
        var runbooks = found("runbook: operations\\.md#(\\S+)", MONITORING.resolve("alerts.yaml"));
        assertTrue(runbooks.size() > 5, runbooks::toString);
        runbooks.removeAll(headings);
        assertEquals(Set.of(), runbooks);
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
