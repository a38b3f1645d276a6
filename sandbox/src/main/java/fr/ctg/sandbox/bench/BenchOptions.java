package fr.ctg.sandbox.bench;

import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.Ports;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the person who types {@code make bench} may choose, all through the environment.
 *
 * @param measures lines of each import of P5
 * @param seconds of each measured interval
 * @param clients at the same time, over HTTP and in pgbench alike
 */
record BenchOptions(Size size, int measures, List<String> parts, int seconds, int clients, boolean fresh, Ports ports) {
    private static final List<String> ALL = List.of("P1", "P2", "P3", "P4", "P5", "R7");

    static BenchOptions from(Map<String, String> environment) throws CannotStart {
        return new BenchOptions(
                new Size(
                        number(environment, "SEED", 1),
                        number(environment, "COUNCILS", 35_000),
                        number(environment, "ACTS", 2_000_000)),
                number(environment, "MEASURES", 1_000_000),
                given(environment, "PART")
                        .map(parts -> List.of(parts.split("[ ,]+")))
                        .orElse(ALL),
                number(environment, "SECONDS", 10),
                number(environment, "CLIENTS", 16),
                given(environment, "FRESH").filter(value -> !value.equals("0")).isPresent(),
                Ports.withGatewayOn(number(environment, "PORT", 8080)));
    }

    /** The parts that are measured on councils and their acts. */
    List<String> ofActs() {
        return parts.stream().filter(part -> !part.equals("P5")).toList();
    }

    private static int number(Map<String, String> environment, String name, int otherwise) {
        return given(environment, name).map(Integer::parseInt).orElse(otherwise);
    }

    /** make passes on an option that was not given as an empty one. */
    private static Optional<String> given(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
