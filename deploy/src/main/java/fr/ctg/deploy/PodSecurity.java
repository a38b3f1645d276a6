package fr.ctg.deploy;

import static fr.ctg.deploy.Rule.ofContainers;
import static fr.ctg.deploy.Rule.ofPods;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.deploy.Manifest.Pod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The eighteen controls of the Pod Security Standards: twelve of "baseline", six of "restricted". */
final class PodSecurity {
    private static final Set<String> VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");
    private static final Set<String> CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");
    private static final Set<String> SYSCTLS = Set.of(
            "kernel.shm_rmid_forced",
            "net.ipv4.ip_local_port_range",
            "net.ipv4.ip_unprivileged_port_start",
            "net.ipv4.tcp_syncookies",
            "net.ipv4.ping_group_range",
            "net.ipv4.ip_local_reserved_ports",
            "net.ipv4.tcp_keepalive_time",
            "net.ipv4.tcp_fin_timeout",
            "net.ipv4.tcp_keepalive_intvl",
            "net.ipv4.tcp_keepalive_probes");
    private static final Set<String> SELINUX_TYPES =
            Set.of("", "container_t", "container_init_t", "container_kvm_t", "container_engine_t");

    static final List<Rule> RULES = List.of(
            ofPods("baseline: host process", everywhere(context -> !context.at("/windowsOptions/hostProcess")
                    .asBoolean())),
            ofPods("baseline: host namespaces", pod -> Stream.of("hostNetwork", "hostPID", "hostIPC")
                    .noneMatch(field -> pod.spec().path(field).asBoolean())),
            ofContainers(
                    "baseline: privileged",
                    container -> !security(container).path("privileged").asBoolean()),
            ofContainers("baseline: capabilities", container -> added(container).allMatch(CAPABILITIES::contains)),
            ofPods("baseline: host paths", pod -> Manifest.items(pod.spec().path("volumes"))
                    .noneMatch(volume -> volume.has("hostPath"))),
            ofContainers("baseline: host ports", container -> Manifest.items(container.path("ports"))
                    .allMatch(port -> port.path("hostPort").asInt() == 0)),
            ofContainers(
                    "baseline: host in probes",
                    container -> container.findValues("host").isEmpty()),
            ofPods("baseline: AppArmor", everywhere(context -> !context.at("/appArmorProfile/type")
                    .asText()
                    .equals("Unconfined"))),
            ofPods(
                    "baseline: SELinux",
                    everywhere(context -> SELINUX_TYPES.contains(
                                    context.at("/seLinuxOptions/type").asText())
                            && !context.at("/seLinuxOptions").has("user")
                            && !context.at("/seLinuxOptions").has("role"))),
            ofContainers("baseline: /proc", container -> security(container)
                    .path("procMount")
                    .asText("Default")
                    .equals("Default")),
            ofPods("baseline: seccomp", everywhere(context -> !context.at("/seccompProfile/type")
                    .asText()
                    .equals("Unconfined"))),
            ofPods("baseline: sysctls", pod -> Manifest.items(
                            security(pod.spec()).path("sysctls"))
                    .allMatch(sysctl -> SYSCTLS.contains(sysctl.path("name").asText()))),
            ofPods("restricted: volume types", pod -> Manifest.items(pod.spec().path("volumes"))
                    .flatMap(volume -> volume.propertyStream().map(Map.Entry::getKey))
                    .allMatch(field -> field.equals("name") || VOLUMES.contains(field))),
            ofContainers("restricted: privilege escalation", container -> !security(container)
                    .path("allowPrivilegeEscalation")
                    .asBoolean(true)),
            ofPods(
                    "restricted: running as non-root",
                    pod -> security(pod.spec()).path("runAsNonRoot").asBoolean()
                            && pod.containers().stream().allMatch(container -> security(container)
                                    .path("runAsNonRoot")
                                    .asBoolean(true))),
            ofPods(
                    "restricted: non-root user",
                    everywhere(context -> context.path("runAsUser").asInt(1) != 0)),
            ofPods(
                    "restricted: seccomp",
                    pod -> isConfined(security(pod.spec()))
                            && pod.containers().stream()
                                    .map(PodSecurity::security)
                                    .allMatch(context -> !context.has("seccompProfile") || isConfined(context))),
            ofContainers(
                    "restricted: capabilities",
                    container -> Manifest.items(security(container).at("/capabilities/drop"))
                                    .anyMatch(capability -> capability.asText().equals("ALL"))
                            && added(container).allMatch("NET_BIND_SERVICE"::equals)));

    private PodSecurity() {}

    private static JsonNode security(JsonNode of) {
        return of.path("securityContext");
    }

    /** In the pod's context and in those of its containers. */
    private static Predicate<Pod> everywhere(Predicate<JsonNode> kept) {
        return pod -> Stream.concat(Stream.of(pod.spec()), pod.containers().stream())
                .map(PodSecurity::security)
                .allMatch(kept);
    }

    private static Stream<String> added(JsonNode container) {
        return Manifest.items(security(container).at("/capabilities/add")).map(JsonNode::asText);
    }

    private static boolean isConfined(JsonNode context) {
        return Set.of("RuntimeDefault", "Localhost")
                .contains(context.at("/seccompProfile/type").asText());
    }
}
