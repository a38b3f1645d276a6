package fr.ctg.sandbox;

import java.util.List;
import java.util.Map;

/**
 * What of the suite runs, and how.
 *
 * @param applications their names
 * @param jvmFlags of each of their JVMs
 * @param postgresql settings of the server beside the ones it always has
 */
public record RunProfile(List<String> applications, List<String> jvmFlags, Map<String, String> postgresql) {

    /** Enough to play with; the interpreter and the first compiler start the applications fastest. */
    static final RunProfile DEMONSTRATION = new RunProfile(
            List.of("deliberation-service", "ctg-service", "action-plan-service", "gateway"),
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            Map.of());

    public RunProfile {
        applications = List.copyOf(applications);
        jvmFlags = List.copyOf(jvmFlags);
        postgresql = Map.copyOf(postgresql);
    }
}
