package fr.ctg.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.deploy.Manifest.Pod;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What objects are held to. */
record Rule(String name, Check check) {

    /** Where it is not kept, and how. */
    record Wrong(String object, String what) {}

    @FunctionalInterface
    interface Check {
        Stream<Wrong> in(Manifests manifests, Applications applications);
    }

    List<Finding> findings(Manifests manifests, Applications applications) {
        return check.in(manifests, applications)
                .map(wrong -> new Finding(name, wrong.object(), wrong.what()))
                .toList();
    }

    /** Of all objects together. */
    static Rule ofAll(String name, Function<Manifests, Stream<Wrong>> check) {
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
        return ofAll(name, manifests -> which.apply(manifests).stream()
                .filter(kept.negate())
                .map(pod -> new Wrong(pod.owner().id(), "not kept")));
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
