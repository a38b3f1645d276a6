package fr.ctg.deploy;

import static fr.ctg.deploy.Rule.ofAll;
import static fr.ctg.deploy.Rule.ofContainers;
import static fr.ctg.deploy.Rule.ofPods;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.deploy.Manifest.Pod;
import fr.ctg.deploy.Rule.Wrong;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What the Kubernetes Hardening Guidance (NSA, CISA) asks for beyond the Pod Security Standards. */
final class Hardening {
    /** Keycloak's "start-dev" builds itself where it lies; it is there to try things out. */
    private static final Set<String> WRITES_ITS_ROOT = Set.of("keycloak");

    private static final Pattern SECRET =
            Pattern.compile(".*(PASSWORD|SECRET|JAAS|TOKEN|CREDENTIAL|(?<!SIGNING_)KEYS?)$");
    private static final Pattern PINNED = Pattern.compile(".+/.+(:(?!latest$)[\\w.-]+|@sha256:[0-9a-f]{64})");
    private static final Set<String> RIGHTS = Set.of("Role", "RoleBinding", "ClusterRole", "ClusterRoleBinding");

    static final List<Rule> RULES = List.of(
            ofPods(
                    "hardening: read-only root",
                    pod -> WRITES_ITS_ROOT.contains(pod.name())
                            || pod.containers().stream().allMatch(container -> container
                                    .at("/securityContext/readOnlyRootFilesystem")
                                    .asBoolean())),
            ofPods(
                    "hardening: no token",
                    pod -> !pod.spec().path("automountServiceAccountToken").asBoolean(true)),
            ofPods("hardening: own account", pod -> !pod.spec()
                    .path("serviceAccountName")
                    .asText("default")
                    .equals("default")),
            ofPods(
                    "hardening: no variables of other Services",
                    pod -> !pod.spec().path("enableServiceLinks").asBoolean(true)),
            ofContainers(
                    "hardening: memory is limited, and all of it asked for",
                    container -> limit(container).isTextual()
                            && limit(container).equals(container.at("/resources/requests/memory"))
                            && container.at("/resources/requests/cpu").isTextual()),
            ofContainers("hardening: images have a release", container -> PINNED.matcher(
                            container.path("image").asText())
                    .matches()),
            ofPods(
                    "hardening: what can be written is /tmp, within bounds",
                    pod -> pod.containers().stream()
                                    .flatMap(container -> Manifest.items(container.path("volumeMounts")))
                                    .allMatch(mount -> mount.path("readOnly").asBoolean()
                                            || mount.path("mountPath").asText().equals("/tmp"))
                            && Manifest.items(pod.spec().path("volumes"))
                                    .filter(volume -> volume.has("emptyDir"))
                                    .allMatch(volume ->
                                            volume.at("/emptyDir/sizeLimit").isTextual())),
            ofAll("hardening: no secret is written here", manifests -> manifests.all().stream()
                    .filter(Hardening::tellsASecret)
                    .map(object -> new Wrong(object.id(), "holds a secret"))),
            ofAll("hardening: nobody is given rights in the cluster", manifests -> manifests.all().stream()
                    .filter(object -> RIGHTS.contains(object.kind()))
                    .map(object -> new Wrong(object.id(), "gives rights"))),
            ofAll("hardening: the namespace is restricted", manifests -> manifests
                    .of("Namespace")
                    .filter(namespace -> !namespace
                            .tree()
                            .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                            .asText()
                            .equals("restricted"))
                    .map(namespace -> new Wrong(namespace.id(), "is not"))));

    private Hardening() {}

    private static JsonNode limit(JsonNode container) {
        return container.at("/resources/limits/memory");
    }

    private static boolean tellsASecret(Manifest object) {
        var values = object.kind().equals("ConfigMap")
                ? Manifest.texts(object.tree().path("data"))
                : object.pod().map(Pod::literals).orElse(Map.of());
        return object.kind().equals("Secret")
                || values.entrySet().stream()
                        .anyMatch(value -> SECRET.matcher(value.getKey()).matches()
                                || value.getValue().contains("PRIVATE KEY"));
    }
}
