package fr.ctg.sandbox.alarm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The rules a cluster is given, as a Prometheus without an operator reads them.
 *
 * @param scale by which every window and every "for" is divided
 */
record Rules(String text, int scale) {
    private static final String FILE = "deploy/kubernetes/components/monitoring/alerts.yaml";
    private static final Pattern DURATION = Pattern.compile("\\b(\\d+)([mhd])\\b");

    static Rules read(Path root, int scale) throws IOException {
        var lines = Files.readAllLines(root.resolve(FILE));
        var groups = lines.subList(lines.indexOf("  groups:"), lines.size()).stream()
                .map(line -> line.replaceFirst("^ {2}", ""))
                .toList();
        return new Rules(
                DURATION.matcher(String.join("\n", groups) + "\n")
                        .replaceAll(duration -> seconds(duration) / scale + "s"),
                scale);
    }

    private static int seconds(MatchResult duration) {
        var unit =
                switch (duration.group(2)) {
                    case "m" -> 60;
                    case "h" -> 3600;
                    default -> 86_400;
                };
        return unit * Integer.parseInt(duration.group(1));
    }
}
