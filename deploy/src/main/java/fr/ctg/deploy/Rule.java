package fr.ctg.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.deploy.Manifest.Pod;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What objects are held to. */
record Rule(String name, Check check) {

    @FunctionalInterface
    interface Check {
        Stream<Finding> findings(Manifests manifests, Applications applications);
    }

    List<Finding> findings(Manifests manifests, Applications applications) {
        return check.findings(manifests, applications).toList();
    }

    static Rule of(String name, Function<Manifests, Stream<Finding>> check) {
        return new Rule(name, (manifests, _) -> check.apply(manifests));
    }

    /** Of every pod, whoever runs in it. */
    static Rule ofPods(String name, Predicate<Pod> kept) {
        return ofThese(name, Manifests::pods, kept);
    }

    /** Of the pods of the four applications. */
    static Rule ofApplications(String name, Predicate<Pod> kept) {
        return ofThese(name, Manifests::applications, kept);
    }

    static Rule ofMigrations(String name, Predicate<Pod> kept) {
        return ofThese(name, Manifests::migrations, kept);
    }

    /** Of every container of every pod. */
    static Rule ofContainers(String name, Predicate<JsonNode> kept) {
        return ofPods(name, pod -> pod.containers().stream().allMatch(kept));
    }

    private static Rule ofThese(String name, Function<Manifests, List<Pod>> which, Predicate<Pod> kept) {
        return of(name, manifests -> which.apply(manifests).stream()
                .filter(kept.negate())
                .map(pod -> new Finding(name, pod.owner().id(), "not kept")));
    }

    /** All of them. */
    static List<Rule> all() {
        return Stream.of(
                        PodSecurity.RULES,
                        Hardening.RULES,
                        Availability.RULES,
                        Agreement.RULES,
                        Messaging.RULES,
                        Network.RULES)
                .flatMap(List::stream)
                .toList();
    }
}
