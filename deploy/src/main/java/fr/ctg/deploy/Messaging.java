package fr.ctg.deploy;

import static fr.ctg.deploy.Rule.ofAll;

import fr.ctg.deploy.Applications.Application;
import fr.ctg.deploy.Rule.Wrong;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That the broker keeps what the services send, and lets each do what its code does and nothing else. */
final class Messaging {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int PARTITIONS = 6;

    static final List<Rule> RULES = List.of(
            new Rule(
                    "broker: each login may do what its service does, and nothing else",
                    (manifests, applications) -> hasBroker(manifests)
                            ? applications.services().stream()
                                    .filter(service -> !manifests
                                            .find("KafkaUser", service.name() + "-kafka")
                                            .map(Messaging::rights)
                                            .orElse(Map.of())
                                            .equals(needed(service)))
                                    .map(service -> new Wrong(
                                            "KafkaUser/" + service.name() + "-kafka", "should have " + needed(service)))
                            : Stream.of()),
            new Rule("broker: the topics are those the services send to", (manifests, applications) -> {
                var there = manifests.of("KafkaTopic").map(Manifest::name).collect(Collectors.toSet());
                var sent = applications.services().stream()
                        .map(Application::ownTopic)
                        .collect(Collectors.toSet());
                return hasBroker(manifests) && !there.equals(sent)
                        ? Stream.of(new Wrong("KafkaTopic", there + " instead of " + sent))
                        : Stream.of();
            }),
            ofAll(
                    "broker: topics keep their partitions, and their events as long as the outboxes",
                    manifests -> manifests
                            .of("KafkaTopic")
                            .filter(topic -> topic.spec().path("partitions").asInt() != PARTITIONS
                                    || topic.spec().at("/config/retention.ms").asLong() < KEPT.toMillis()
                                    || !topic.spec()
                                            .at("/config/cleanup.policy")
                                            .asText()
                                            .equals("delete"))
                            .map(topic -> new Wrong(topic.id(), "does not"))),
            ofAll("broker: an acknowledged event is on two disks where there are three", manifests -> manifests
                    .of("KafkaTopic")
                    .filter(topic -> topic.spec().path("replicas").asInt() >= 3
                            ? topic.spec().at("/config/min.insync.replicas").asInt() != 2
                            : manifests
                                    .of("KafkaNodePool")
                                    .anyMatch(
                                            pool -> pool.spec().path("replicas").asInt() >= 3))
                    .map(topic -> new Wrong(topic.id(), "it is not"))),
            ofAll("broker: only with a login, over TLS, with rights that are checked", manifests -> manifests
                    .of("Kafka")
                    .filter(kafka -> !kafka.spec()
                                    .at("/kafka/authorization/type")
                                    .asText()
                                    .equals("simple")
                            || Manifest.items(kafka.spec().at("/kafka/listeners"))
                                    .anyMatch(listener ->
                                            !listener.path("tls").asBoolean() || !listener.has("authentication")))
                    .map(kafka -> new Wrong(kafka.id(), "it lets others in"))),
            ofAll("broker: a topic misspelt fails", manifests -> manifests
                    .of("Kafka")
                    .filter(kafka -> kafka.spec()
                            .at("/kafka/config/auto.create.topics.enable")
                            .asBoolean(true))
                    .map(kafka -> new Wrong(kafka.id(), "it is made"))),
            ofAll("broker: it is spoken to over TLS, with a login", manifests -> manifests.applications().stream()
                    .filter(pod -> !pod.name().equals("gateway"))
                    .filter(pod -> !manifests
                            .environment(pod)
                            .getOrDefault("KAFKA_SECURITY_PROTOCOL", "")
                            .equals("SASL_SSL"))
                    .map(pod -> new Wrong(pod.owner().id(), "it is not"))));

    private Messaging() {}

    private static boolean hasBroker(Manifests manifests) {
        return manifests.of("Kafka").findAny().isPresent();
    }

    /** By the resource, as {@code topic/deliberation.events.v1}. */
    private static Map<String, Set<String>> rights(Manifest user) {
        var rights = new TreeMap<String, Set<String>>();
        Manifest.items(user.spec().at("/authorization/acls")).forEach(acl -> {
            var resource = acl.path("resource");
            var literal = resource.path("patternType").asText().equals("literal") ? "" : "any ";
            acl.path("operations").forEach(operation -> rights.computeIfAbsent(
                            literal + resource.path("type").asText() + "/"
                                    + resource.path("name").asText(),
                            _ -> new TreeSet<>())
                    .add(operation.asText()));
        });
        return rights;
    }

    private static Map<String, Set<String>> needed(Application service) {
        var rights = new TreeMap<String, Set<String>>();
        service.heardTopics().forEach(topic -> rights.put("topic/" + topic, new TreeSet<>(Set.of("Describe", "Read"))));
        rights.computeIfAbsent("topic/" + service.ownTopic(), _ -> new TreeSet<>())
                .addAll(Set.of("Describe", "Write"));
        service.groups().forEach(group -> rights.put("group/" + group, Set.of("Read")));
        return rights;
    }
}
