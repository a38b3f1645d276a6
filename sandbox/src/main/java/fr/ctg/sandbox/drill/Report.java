package fr.ctg.sandbox.drill;

import fr.ctg.sandbox.torture.check.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was counted, and what did not hold. */
final class Report {
    private static final int SHOWN = 20;

    private final long startedAt = System.nanoTime();
    private final List<String> figures = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();
    private int required;

    void say(String line) {
        System.out.printf(Locale.ROOT, "[%6.1f s] %s%n", (System.nanoTime() - startedAt) / 1e9, line);
    }

    void figure(String name, Object value) {
        figures.add(String.format(Locale.ROOT, "%-55s %10s", name, value));
        say(name + ": " + value);
    }

    void require(String what, boolean holds) {
        required++;
        if (!holds) {
            broken.add("Not so: " + what);
        }
    }

    void findings(List<Finding> findings) {
        required++;
        findings.forEach(finding -> broken.add(finding.kind() + " " + finding.what()));
    }

    /** Whether all held. */
    boolean print() {
        figures.forEach(System.out::println);
        broken.stream().limit(SHOWN).forEach(System.out::println);
        System.out.println(
                broken.isEmpty()
                        ? "The drill held: %d checks".formatted(required)
                        : "THE DRILL DID NOT HOLD: %d findings".formatted(broken.size()));
        return broken.isEmpty();
    }
}
