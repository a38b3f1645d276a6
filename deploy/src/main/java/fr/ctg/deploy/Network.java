package fr.ctg.deploy;

import static fr.ctg.deploy.Rule.ofAll;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.deploy.Manifest.Pod;
import fr.ctg.deploy.Rule.Wrong;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That what has to talk can, and nothing else. */
final class Network {
    private static final int NAMES = 53;
    private static final int POSTGRESQL = 5432;
    private static final int BROKER = 9093;
    private static final int HTTPS = 443;
    private static final int OTLP = 4317;
    /** Ports of a policy that names none. */
    private static final int ANY = 0;

    static final List<Rule> RULES = List.of(
            ofAll(
                    "network: nothing is open that no policy opens",
                    manifests -> manifests.of("NetworkPolicy").anyMatch(Network::closesAll)
                            ? Stream.of()
                            : Stream.of(new Wrong("NetworkPolicy", "no policy closes everything"))),
            new Rule(
                    "network: a pod reaches what it needs and nothing else",
                    (manifests, applications) -> pods(manifests)
                            .filter(pod -> !reached(manifests, pod).equals(needed(manifests, applications, pod)))
                            .map(pod -> new Wrong(
                                    pod.owner().id(),
                                    "reaches ports %s, needs %s"
                                            .formatted(
                                                    reached(manifests, pod), needed(manifests, applications, pod))))),
            new Rule(
                    "network: a pod is reached where it listens and nowhere else",
                    (manifests, applications) -> pods(manifests)
                            .filter(pod -> !entered(manifests, pod)
                                    .equals(
                                            pod.isMigration()
                                                    ? Set.of()
                                                    : applications
                                                            .get(pod.name())
                                                            .ports()))
                            .map(pod -> new Wrong(pod.owner().id(), "is reached at " + entered(manifests, pod)))),
            new Rule(
                    "network: services are reached by the gateway and by who measures",
                    (manifests, applications) -> manifests.applications().stream()
                            .filter(pod -> !pod.name().equals("gateway"))
                            .filter(pod -> !reachesService(manifests, pod))
                            .map(pod -> new Wrong(pod.owner().id(), "not by both, or by others"))),
            ofAll("network: a database is reached by its service and no other", manifests -> manifests
                    .of("Cluster")
                    .filter(cluster -> !callers(manifests, cluster)
                            .equals(Set.of(cluster.name().replace("-database", ""))))
                    .map(cluster -> new Wrong(cluster.id(), "is reached by " + callers(manifests, cluster)))),
            new Rule(
                    "network: webhooks leave to public addresses only, and only from ctg-service",
                    (manifests, applications) -> manifests
                            .of("NetworkPolicy")
                            .filter(policy ->
                                    policy.spec().findValues("ipBlock").stream().anyMatch(Network::isWide))
                            .filter(policy -> pods(manifests).anyMatch(pod -> isFor(policy, pod, "Egress")))
                            .filter(policy -> !policy.name().equals("webhooks")
                                    || pods(manifests)
                                            .anyMatch(pod -> isFor(policy, pod, "Egress")
                                                    && !pod.owner().name().equals("ctg-service"))
                                    || !excepted(policy).equals(applications.notPublic()))
                            .map(policy -> new Wrong(
                                    policy.id(), "excepts other networks than PublicAddresses, or is for others"))),
            ofAll("network: each policy is for pods that are there", manifests -> manifests
                    .of("NetworkPolicy")
                    .filter(policy -> !closesAll(policy)
                            && !policy.spec().path("podSelector").isEmpty())
                    .filter(policy -> Stream.concat(manifests.pods().stream().map(Pod::labels), ofOperators(manifests))
                            .noneMatch(
                                    labels -> Availability.selects(policy.spec().path("podSelector"), labels)))
                    .map(policy -> new Wrong(policy.id(), "selects none"))));

    private Network() {}

    /** Ours: operators say themselves who may reach theirs. */
    private static Stream<Pod> pods(Manifests manifests) {
        return Stream.concat(manifests.applications().stream(), manifests.migrations().stream());
    }

    private static Stream<Map<String, String>> ofOperators(Manifests manifests) {
        return Stream.concat(
                manifests.of("Cluster").map(cluster -> Map.of("cnpg.io/cluster", cluster.name())),
                manifests
                        .of("Kafka")
                        .map(kafka -> Map.of("strimzi.io/cluster", kafka.name(), "strimzi.io/kind", "Kafka")));
    }

    private static boolean closesAll(Manifest policy) {
        var spec = policy.spec();
        return spec.path("podSelector").isObject()
                && spec.path("podSelector").isEmpty()
                && isOf(policy, "Ingress")
                && isOf(policy, "Egress")
                && !spec.has("ingress")
                && !spec.has("egress");
    }

    private static boolean isOf(Manifest policy, String direction) {
        return Manifest.items(policy.spec().path("policyTypes"))
                .anyMatch(type -> type.asText().equals(direction));
    }

    private static boolean isFor(Manifest policy, Pod pod, String direction) {
        return isOf(policy, direction) && Availability.selects(policy.spec().path("podSelector"), pod);
    }

    private static Stream<JsonNode> rules(Manifests manifests, Pod pod, String direction, String field) {
        return manifests
                .of("NetworkPolicy")
                .filter(policy -> isFor(policy, pod, direction))
                .flatMap(policy -> Manifest.items(policy.spec().path(field)));
    }

    private static Set<Integer> reached(Manifests manifests, Pod pod) {
        return rules(manifests, pod, "Egress", "egress")
                .flatMap(Network::ports)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> entered(Manifests manifests, Pod pod) {
        return rules(manifests, pod, "Ingress", "ingress")
                .flatMap(Network::ports)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Integer> ports(JsonNode rule) {
        return rule.path("ports").isEmpty()
                ? Stream.of(ANY)
                : Manifest.items(rule.path("ports"))
                        .map(port -> port.path("port").asInt(ANY));
    }

    private static Set<Integer> needed(Manifests manifests, Applications applications, Pod pod) {
        var ports = new TreeSet<>(Set.of(NAMES));
        if (pod.name().equals("gateway")) {
            applications.services().forEach(service -> ports.add(service.port()));
        } else {
            ports.add(POSTGRESQL);
        }
        if (pod.isApplication()) {
            ports.add(issuerPort(manifests));
            collectorPort(manifests).ifPresent(ports::add);
            if (!pod.name().equals("gateway")) {
                ports.add(BROKER);
            }
            if (pod.name().equals("ctg-service")) {
                ports.add(ANY);
            }
        }
        return ports;
    }

    private static int issuerPort(Manifests manifests) {
        int port = URI.create(manifests.configMap("suite").getOrDefault("QUARKUS_OIDC_AUTH_SERVER_URL", ""))
                .getPort();
        return port < 0 ? HTTPS : port;
    }

    private static OptionalInt collectorPort(Manifests manifests) {
        var collector = manifests.configMap("suite").get("QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT");
        if (collector == null) {
            return OptionalInt.empty();
        }
        int port = URI.create(collector).getPort();
        return OptionalInt.of(port < 0 ? OTLP : port);
    }

    /** One policy lets the gateway in, and nobody else of ours; the gateway's lets it go there. */
    private static boolean reachesService(Manifests manifests, Pod service) {
        var peers = rules(manifests, service, "Ingress", "ingress")
                .flatMap(rule -> Manifest.items(rule.path("from")))
                .toList();
        return peers.stream().filter(peer -> peer.has("podSelector")).allMatch(peer -> pods(manifests)
                        .filter(pod -> Availability.selects(peer.path("podSelector"), pod))
                        .allMatch(pod -> pod.name().equals("gateway")))
                && peers.stream()
                        .anyMatch(peer -> peer.at("/podSelector/matchLabels").has(Manifest.NAME))
                && peers.stream().filter(peer -> peer.has("namespaceSelector")).count() == 1
                && peers.size() == 2
                && manifests.applications().stream()
                        .filter(pod -> pod.name().equals("gateway"))
                        .flatMap(gateway -> rules(manifests, gateway, "Egress", "egress"))
                        .anyMatch(rule -> Manifest.items(rule.path("to"))
                                        .anyMatch(peer -> Availability.selects(peer.path("podSelector"), service))
                                && ports(rule).toList().equals(service.ports()));
    }

    /** Names of ours that the policies of a database let in. */
    private static Set<String> callers(Manifests manifests, Manifest cluster) {
        return manifests
                .of("NetworkPolicy")
                .filter(policy -> isOf(policy, "Ingress")
                        && Availability.selects(
                                policy.spec().path("podSelector"), Map.of("cnpg.io/cluster", cluster.name())))
                .flatMap(policy -> Manifest.items(policy.spec().path("ingress")))
                .flatMap(rule -> Manifest.items(rule.path("from")))
                .flatMap(peer -> pods(manifests).filter(pod -> Availability.selects(peer.path("podSelector"), pod)))
                .map(Pod::name)
                .collect(Collectors.toSet());
    }

    private static boolean isWide(JsonNode block) {
        var network = block.path("cidr").asText();
        return network.matches(".*/[0-7]");
    }

    private static Set<String> excepted(Manifest policy) {
        var networks = new TreeSet<String>();
        policy.spec().findValues("ipBlock").forEach(block -> {
            if (!block.path("cidr").asText().equals("0.0.0.0/0")) {
                networks.add(block.path("cidr").asText());
            }
            block.path("except").forEach(network -> networks.add(network.asText()));
        });
        return networks;
    }
}
