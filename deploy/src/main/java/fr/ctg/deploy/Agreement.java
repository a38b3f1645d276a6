package fr.ctg.deploy;

import static fr.ctg.deploy.Rule.ofAll;
import static fr.ctg.deploy.Rule.ofApplications;

import fr.ctg.deploy.Manifest.Pod;
import fr.ctg.deploy.Rule.Wrong;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That what is said in one place is meant in another: ports, names, settings, images, logins. */
final class Agreement {

    static final List<Rule> RULES = List.of(
            between("agreement: ports are the application's", (pod, applications) -> Set.copyOf(pod.ports())
                    .equals(applications.get(pod.name()).ports())),
            ofAll(
                    "agreement: a Service leads to the instances, and not to migrations",
                    manifests -> manifests.applications().stream()
                            .filter(pod -> manifests
                                    .find("Service", pod.name())
                                    .filter(service -> leadsTo(service, pod, manifests))
                                    .isEmpty())
                            .map(pod -> new Wrong(pod.owner().id(), "no Service of its name leads there"))),
            new Rule(
                    "agreement: the gateway's addresses are Services",
                    (manifests, applications) -> manifests.configMap("gateway").entrySet().stream()
                            .filter(setting -> setting.getKey().startsWith("GATEWAY_UPSTREAMS_"))
                            .filter(setting -> !isService(manifests, applications, URI.create(setting.getValue())))
                            .map(setting -> new Wrong("ConfigMap/gateway", setting.getValue() + " is none"))),
            ofAll("agreement: the gateway is told of all services", manifests -> Stream.of(
                            "DELIBERATION", "CTG", "ACTION_PLAN")
                    .filter(name ->
                            !manifests.configMap("gateway").containsKey("GATEWAY_UPSTREAMS_%s_URL".formatted(name)))
                    .map(name -> new Wrong("ConfigMap/gateway", "nothing of " + name))),
            new Rule("agreement: the way in leads to the gateway", (manifests, applications) -> manifests
                    .of("HTTPRoute")
                    .filter(route -> route.spec().findValues("backendRefs").stream()
                                    .flatMap(Manifest::items)
                                    .anyMatch(backend ->
                                            !backend.path("name").asText().equals("gateway")
                                                    || backend.path("port").asInt()
                                                            != applications
                                                                    .get("gateway")
                                                                    .port())
                            || Manifest.items(route.spec().path("parentRefs"))
                                    .anyMatch(parent -> !parent.has("sectionName")))
                    .map(route -> new Wrong(route.id(), "leads elsewhere, or from every listener"))),
            new Rule(
                    "agreement: images are those of this release, by the name of their application",
                    (manifests, applications) -> ours(manifests)
                            .filter(pod -> !pod.container()
                                    .path("image")
                                    .asText()
                                    .endsWith("/%s:%s".formatted(pod.name(), applications.release())))
                            .map(pod -> new Wrong(
                                    pod.owner().id(),
                                    pod.container().path("image").asText()))),
            new Rule(
                    "agreement: every setting is one the application knows",
                    (manifests, applications) -> ours(manifests).flatMap(pod -> variables(manifests, pod)
                            .filter(variable -> !applications.get(pod.name()).knows(variable))
                            .map(variable -> new Wrong(pod.owner().id(), variable)))),
            ofAll("agreement: every ConfigMap that is named is there", manifests -> manifests.pods().stream()
                    .flatMap(pod -> pod.configMaps().stream()
                            .filter(name -> manifests.find("ConfigMap", name).isEmpty())
                            .map(name -> new Wrong(pod.owner().id(), name)))),
            new Rule(
                    "agreement: every key of a Secret is told to whoever installs",
                    (manifests, applications) -> manifests.pods().stream().flatMap(pod -> pod.secretKeys().stream()
                            .filter(key -> !applications.toldSecrets().contains(asTold(key)))
                            .map(key -> new Wrong(pod.owner().id(), key)))),
            Rule.ofPods("agreement: volumes are used, and those used are there", pod -> mounted(pod)
                    .equals(Manifest.items(pod.spec().path("volumes"))
                            .map(volume -> volume.path("name").asText())
                            .collect(Collectors.toSet()))),
            ofApplications("agreement: instances do not know the owner of the schema", pod -> pod.secretKeys().stream()
                    .noneMatch(key -> key.contains("-database-owner/"))),
            Rule.ofMigrations(
                    "agreement: a migration knows the owner, and nothing but the database",
                    pod -> pod.literals().getOrDefault("QUARKUS_PROFILE", "").equals("migrate")
                            && pod.secretKeys().contains(pod.name() + "-database-owner/password")
                            && pod.secretKeys().stream().allMatch(key -> key.startsWith(pod.name() + "-database"))),
            ofAll("agreement: each service has its migration", manifests -> manifests.applications().stream()
                    .filter(pod -> !pod.name().equals("gateway"))
                    .filter(pod -> manifests.migrations().stream()
                            .noneMatch(migration -> migration.name().equals(pod.name())
                                    && migration
                                            .container()
                                            .path("image")
                                            .equals(pod.container().path("image"))))
                    .map(pod -> new Wrong(pod.owner().id(), "has none of its image"))),
            between("agreement: a service knows its own secrets and no other's", (pod, _) -> pod.secretKeys().stream()
                    .allMatch(key -> key.startsWith(pod.name()) || key.equals("kafka-cluster-ca-cert/ca.crt"))),
            ofAll("agreement: databases read and sort words as those of the tests", manifests -> manifests
                    .of("Cluster")
                    .filter(cluster -> !cluster.spec()
                            .at("/bootstrap/initdb/locale")
                            .asText()
                            .equals("C.UTF-8"))
                    .map(cluster -> new Wrong(cluster.id(), "they do not"))),
            ofAll("agreement: databases are spoken to over TLS that is checked", manifests -> ours(manifests)
                    .flatMap(pod -> Stream.ofNullable(manifests.environment(pod).get("QUARKUS_DATASOURCE_JDBC_URL"))
                            .filter(url -> !url.equals(Site.UNSET) && !url.contains("sslmode=verify-full"))
                            .map(url -> new Wrong(pod.owner().id(), url)))));

    private Agreement() {}

    private static Rule between(String name, BiPredicate<Pod, Applications> kept) {
        return new Rule(name, (manifests, applications) -> manifests.applications().stream()
                .filter(pod -> !kept.test(pod, applications))
                .map(pod -> new Wrong(pod.owner().id(), "not kept")));
    }

    /** Whatever runs one of our images. */
    private static Stream<Pod> ours(Manifests manifests) {
        return Stream.concat(manifests.applications().stream(), manifests.migrations().stream());
    }

    private static boolean leadsTo(Manifest service, Pod pod, Manifests manifests) {
        var selector = Manifest.texts(service.spec().path("selector"));
        return pod.labels().entrySet().containsAll(selector.entrySet())
                && manifests.migrations().stream()
                        .noneMatch(migration -> migration.labels().entrySet().containsAll(selector.entrySet()))
                && Manifest.items(service.spec().path("ports"))
                        .allMatch(port -> pod.ports().contains(pod.port(port.path("targetPort"))));
    }

    private static boolean isService(Manifests manifests, Applications applications, URI address) {
        return manifests
                .find("Service", address.getHost())
                .filter(service -> Manifest.items(service.spec().path("ports"))
                        .anyMatch(port -> port.path("port").asInt() == address.getPort()))
                .filter(service -> applications.get(service.name()).port() == address.getPort())
                .isPresent();
    }

    private static Stream<String> variables(Manifests manifests, Pod pod) {
        return Stream.concat(
                        manifests.environment(pod).keySet().stream(),
                        pod.containers().stream()
                                .flatMap(container -> Manifest.items(container.path("env")))
                                .map(variable -> variable.path("name").asText()))
                .distinct();
    }

    private static String asTold(String key) {
        return key.replaceFirst("^(deliberation|ctg|action-plan)-service", "SERVICE");
    }

    private static Set<String> mounted(Pod pod) {
        return pod.containers().stream()
                .flatMap(container -> Manifest.items(container.path("volumeMounts")))
                .map(mount -> mount.path("name").asText())
                .collect(Collectors.toSet());
    }
}
