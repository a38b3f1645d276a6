package fr.ctg.sandbox;

import fr.ctg.platform.embedded.FreePorts;
import java.util.List;

/**
 * Where everything listens, on the loopback address.
 *
 * <p>One number moves them all: each keeps its distance from the gateway's, so with 9080 instead of 8080 all are 1000 higher.
 */
public record Ports(
        int gateway,
        int gatewayManagement,
        int deliberation,
        int ctg,
        int actionPlan,
        int issuer,
        int postgresql,
        int kafka,
        int kafkaController) {

    static final int DEFAULT_GATEWAY = 8080;

    private static final Ports DEFAULT = new Ports(DEFAULT_GATEWAY, 8090, 8081, 8082, 8083, 8180, 5442, 9192, 9193);
    private static final int LOWEST = 1024;
    private static final int HIGHEST = 65_535;

    /** Moves all ports as far as the gateway's, and refuses if one of them would then not be a port. */
    public static Ports withGatewayOn(int gateway) throws CannotStart {
        var shift = gateway - DEFAULT_GATEWAY;
        if (DEFAULT.postgresql + shift < LOWEST || DEFAULT.kafkaController + shift > HIGHEST) {
            throw CannotStart.because(
                    "PORT must be between %d and %d, not %d: the other ports keep their distance from it."
                            .formatted(
                                    DEFAULT_GATEWAY + LOWEST - DEFAULT.postgresql,
                                    DEFAULT_GATEWAY + HIGHEST - DEFAULT.kafkaController,
                                    gateway));
        }
        return new Ports(
                gateway,
                DEFAULT.gatewayManagement + shift,
                DEFAULT.deliberation + shift,
                DEFAULT.ctg + shift,
                DEFAULT.actionPlan + shift,
                DEFAULT.issuer + shift,
                DEFAULT.postgresql + shift,
                DEFAULT.kafka + shift,
                DEFAULT.kafkaController + shift);
    }

    /** For tests. */
    public static Ports free() {
        return new Ports(
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next(),
                FreePorts.next());
    }

    /** Asked before anything starts: later, it would be one failure among many in some log. */
    void requireFree() throws CannotStart {
        for (var use : uses()) {
            if (!FreePorts.isFree(use.port())) {
                throw CannotStart.because(
                        "Port %d, for %s, is taken by another program. Stop it, or move all ports: make run PORT=%d"
                                .formatted(use.port(), use.purpose(), gateway + 1000));
            }
        }
    }

    private List<Use> uses() {
        return List.of(
                new Use(gateway, "the gateway"),
                new Use(gatewayManagement, "the gateway's health"),
                new Use(deliberation, "deliberation-service"),
                new Use(ctg, "ctg-service"),
                new Use(actionPlan, "action-plan-service"),
                new Use(issuer, "the token issuer"),
                new Use(postgresql, "PostgreSQL"),
                new Use(kafka, "Kafka"),
                new Use(kafkaController, "Kafka's controller"));
    }

    private record Use(int port, String purpose) {}
}
