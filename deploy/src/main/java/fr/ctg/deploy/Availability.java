package fr.ctg.deploy;

import static fr.ctg.deploy.Rule.ofAll;
import static fr.ctg.deploy.Rule.ofApplications;
import static fr.ctg.deploy.Rule.ofMigrations;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.deploy.Applications.Application;
import fr.ctg.deploy.Manifest.Pod;
import fr.ctg.deploy.Rule.Wrong;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** That instances come, go, move and multiply without anybody noticing. */
final class Availability {
    /** Until the signal arrives and the process is seen to have ended. */
    private static final Duration MARGIN = Duration.ofSeconds(3);

    private static final int SLOWEST_START_SECONDS = 60;
    /** For its own replicas, its operator, backups and a person in need. */
    private static final int OTHER_CONNECTIONS = 15;

    static final List<Rule> RULES = List.of(
            probe("availability: it is seen to have started", "startupProbe", "/q/health/started"),
            probe("availability: it is seen to live", "livenessProbe", "/q/health/live"),
            probe("availability: it is seen to be ready", "readinessProbe", "/q/health/ready"),
            ofApplications("availability: it has time to start", pod -> {
                var probe = pod.container().path("startupProbe");
                return probe.path("periodSeconds").asInt(10)
                                * probe.path("failureThreshold").asInt(3)
                        >= SLOWEST_START_SECONDS;
            }),
            new Rule("availability: it has time to stop", (manifests, applications) -> manifests.applications().stream()
                    .filter(pod -> grace(pod)
                                    .compareTo(
                                            applications.get(pod.name()).stop().plus(MARGIN))
                            < 0)
                    .map(pod -> new Wrong(
                            pod.owner().id(),
                            "is killed after %s, but takes up to %s"
                                    .formatted(
                                            grace(pod),
                                            applications.get(pod.name()).stop())))),
            ofApplications("availability: replaced one by one", pod -> {
                var strategy = pod.owner().spec().at("/strategy/rollingUpdate");
                return strategy.path("maxUnavailable").asText().equals("0")
                        && strategy.path("maxSurge").asInt() >= 1;
            }),
            ofApplications("availability: instances are on different machines", pod -> Manifest.items(
                            pod.spec().path("topologySpreadConstraints"))
                    .anyMatch(spread -> spread.path("topologyKey").asText().equals("kubernetes.io/hostname")
                            && spread.path("whenUnsatisfiable").asText().equals("DoNotSchedule")
                            && selects(spread.path("labelSelector"), pod))),
            ofAll(
                    "availability: a budget lets one instance go and no more",
                    manifests -> manifests.applications().stream()
                            .filter(pod -> manifests
                                    .of("PodDisruptionBudget")
                                    .noneMatch(budget ->
                                            budget.spec().path("maxUnavailable").asInt() == 1
                                                    && budget.spec()
                                                            .path("unhealthyPodEvictionPolicy")
                                                            .asText()
                                                            .equals("AlwaysAllow")
                                                    && selects(budget.spec().path("selector"), pod)))
                            .map(pod -> new Wrong(pod.owner().id(), "has no such budget"))),
            ofAll(
                    "availability: the number of instances is the autoscaler's",
                    manifests -> manifests.applications().stream()
                            .filter(pod -> pod.owner().spec().has("replicas")
                                    || scalers(manifests, pod).count() != 1)
                            .map(pod -> new Wrong(pod.owner().id(), "has its own, or not one autoscaler"))),
            ofMigrations(
                    "availability: a migration ends",
                    pod -> pod.spec().path("restartPolicy").asText().equals("Never")
                            && pod.owner().spec().path("activeDeadlineSeconds").asInt() > 0
                            && pod.owner().spec().has("backoffLimit")),
            new Rule(
                    "availability: the database has connections for all instances",
                    (manifests, applications) -> applications.services().stream()
                            .flatMap(service -> crowdedDatabase(manifests, service).stream())));

    private Availability() {}

    private static Rule probe(String name, String field, String path) {
        return new Rule(name, (manifests, applications) -> manifests.applications().stream()
                .filter(pod -> {
                    var asked = pod.container().path(field).path("httpGet");
                    return !asked.path("path").asText().equals(path)
                            || pod.port(asked.path("port"))
                                    != applications.get(pod.name()).healthPort();
                })
                .map(pod -> new Wrong(
                        pod.owner().id(),
                        "%s does not ask %s at port %d"
                                .formatted(
                                        field,
                                        path,
                                        applications.get(pod.name()).healthPort()))));
    }

    private static Duration grace(Pod pod) {
        return Duration.ofSeconds(
                pod.spec().path("terminationGracePeriodSeconds").asInt(30));
    }

    /** KEDA's makes one of its own: beside one of the base, both would turn at the same wheel. */
    private static Stream<Manifest> scalers(Manifests manifests, Pod pod) {
        return Stream.of("HorizontalPodAutoscaler", "ScaledObject")
                .flatMap(manifests::of)
                .filter(scaler -> scaler.spec()
                        .at("/scaleTargetRef/name")
                        .asText()
                        .equals(pod.owner().name()))
                .filter(scaler -> mostReplicas(scaler) > 0);
    }

    private static int mostReplicas(Manifest scaler) {
        return scaler.spec()
                .path(scaler.kind().equals("ScaledObject") ? "maxReplicaCount" : "maxReplicas")
                .asInt();
    }

    private static Optional<Wrong> crowdedDatabase(Manifests manifests, Application service) {
        return manifests.find("Cluster", service.name() + "-database").flatMap(cluster -> {
            int most = manifests.applications().stream()
                    .filter(pod -> pod.name().equals(service.name()))
                    .flatMap(pod -> scalers(manifests, pod))
                    .mapToInt(scaler -> mostReplicas(scaler) + 1)
                    .sum();
            int needed = most * service.connections() + OTHER_CONNECTIONS;
            int there =
                    cluster.spec().at("/postgresql/parameters/max_connections").asInt(100);
            return needed <= there
                    ? Optional.empty()
                    : Optional.of(new Wrong(cluster.id(), "has %d of %d".formatted(there, needed)));
        });
    }

    static boolean selects(JsonNode selector, Pod pod) {
        return selects(selector, pod.labels());
    }

    static boolean selects(JsonNode selector, Map<String, String> labels) {
        return selector.isObject()
                && Manifest.texts(selector.path("matchLabels")).entrySet().stream()
                        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())))
                && Manifest.items(selector.path("matchExpressions"))
                        .allMatch(expression ->
                                expression.path("operator").asText().equals("In")
                                        && Manifest.items(expression.path("values"))
                                                .anyMatch(value -> value.asText()
                                                        .equals(labels.get(expression
                                                                .path("key")
                                                                .asText()))));
    }
}
