package fr.ctg.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of the suite runs, and how.
 *
 * @param applications their names
 * @param jvmFlags of each of their JVMs
 * @param postgresql settings of the server beside the ones it always has
 * @param environment of each of the applications, on top of what they are told about each other
 * @param replicas of each application, behind the one address at which others look for it
 */
public record RunProfile(
        List<String> applications,
        List<String> jvmFlags,
        Map<String, String> postgresql,
        Map<String, String> environment,
        int replicas) {

    /** Nobody balances between instances here: whoever stops the suite need not wait until somebody has noticed. */
    private static final Map<String, String> STOPS_AT_ONCE = Map.of("QUARKUS_SHUTDOWN_DELAY", "0S");

    /** Enough to play with; the interpreter and the first compiler start the applications fastest. */
    public static final RunProfile DEMONSTRATION = new RunProfile(
            List.of("deliberation-service", "ctg-service", "action-plan-service", "gateway"),
            List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
            Map.of(),
            STOPS_AT_ONCE);

    public RunProfile(List<String> applications, List<String> jvmFlags, Map<String, String> postgresql) {
        this(applications, jvmFlags, postgresql, STOPS_AT_ONCE);
    }

    public RunProfile(
            List<String> applications,
            List<String> jvmFlags,
            Map<String, String> postgresql,
            Map<String, String> environment) {
        this(applications, jvmFlags, postgresql, environment, 1);
    }

    RunProfile with(int replicas) {
        return new RunProfile(applications, jvmFlags, postgresql, environment, replicas);
    }

    /** The same, with more environment. */
    public RunProfile with(Map<String, String> more) {
        var all = new HashMap<>(environment);
        all.putAll(more);
        return new RunProfile(applications, jvmFlags, postgresql, all, replicas);
    }

    public RunProfile {
        applications = List.copyOf(applications);
        jvmFlags = List.copyOf(jvmFlags);
        postgresql = Map.copyOf(postgresql);
        environment = Map.copyOf(environment);
    }
}
