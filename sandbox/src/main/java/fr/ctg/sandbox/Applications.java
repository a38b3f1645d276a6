package fr.ctg.sandbox;

import fr.ctg.platform.embedded.FreePorts;
import fr.ctg.platform.embedded.OwnDatabase;
import fr.ctg.sandbox.process.ChildProcesses;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What each application is told about the others: all by environment, as in any deployment. */
public final class Applications {

    /**
     * People read the logs and use a token for a day, with all the roles of its name; a few names stand for a whole country's clients; and whoever tries a
     * webhook out listens on this machine.
     */
    private static final Map<String, String> SANDBOX = Map.of(
            "CTG_WEBHOOKS_LOOPBACK", "true",
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false",
            "QUARKUS_OIDC_TOKEN_AGE", "8H",
            "CTG_IDENTITY_DELEGATION", "false",
            "GATEWAY_RATES_CLIENT_PER_SECOND", "10000",
            "GATEWAY_RATES_CLIENT_BURST", "10000",
            "GATEWAY_RATES_ADDRESS_PER_SECOND", "10000",
            "GATEWAY_RATES_ADDRESS_BURST", "10000");

    /** PostgreSQL trusts the loopback address; but Flyway ignores a user name that comes without a password. */
    private static final String ANY_PASSWORD = "sandbox";

    private static final String GATEWAY = "gateway";

    /** In the order they are started. */
    static final List<String> NAMES = List.of("deliberation-service", "ctg-service", "action-plan-service", GATEWAY);

    /** By the name of their service. */
    private static final Map<String, String> DATABASES =
            Map.of("deliberation-service", "deliberation", "ctg-service", "ctg", "action-plan-service", "action_plan");

    private final SuiteSettings settings;
    private final ChildProcesses children;

    public Applications(SuiteSettings settings, ChildProcesses children) {
        this.settings = settings;
        this.children = children;
    }

    /** Those of the profile, in the order they are started. */
    List<Application> all() {
        return NAMES.stream()
                .filter(settings.profile().applications()::contains)
                .flatMap(name -> instancesOf(name).stream())
                .toList();
    }

    /** One is at the application's own address; several have a balancer there. */
    private List<Application> instancesOf(String module) {
        int replicas = settings.profile().replicas();
        return replicas == 1
                ? List.of(instance(
                        module, module, portOf(module), settings.ports().gatewayManagement()))
                : IntStream.rangeClosed(1, replicas)
                        .mapToObj(number -> instance(module, module + "-" + number, FreePorts.next(), FreePorts.next()))
                        .toList();
    }

    /** Services have one port only. */
    private Application instance(String module, String name, int port, int management) {
        return module.equals(GATEWAY)
                ? application(GATEWAY, name, port, management, upstreams())
                : service(module, name, port, database(module), settings.ports().kafka());
    }

    /** Where others look for it. */
    int portOf(String module) {
        var ports = settings.ports();
        return switch (module) {
            case "deliberation-service" -> ports.deliberation();
            case "ctg-service" -> ports.ctg();
            case "action-plan-service" -> ports.actionPlan();
            case GATEWAY -> ports.gateway();
            default -> throw new IllegalArgumentException(module);
        };
    }

    private OwnDatabase database(String service) {
        return new OwnDatabase(
                Objects.requireNonNull(DATABASES.get(service)), settings.ports().postgresql());
    }

    /** One for each service of the profile, whatever its instances. */
    public void makeSealKeys() throws IOException {
        for (var service : DATABASES.keySet()) {
            if (settings.profile().applications().contains(service)) {
                SealKey.makeUnlessThere(settings.sealKey(service));
            }
        }
    }

    /** What brings each database of the profile to where its service expects it, as the owner of the schema, and ends. */
    public List<Application> migrations() {
        return DATABASES.keySet().stream()
                .filter(settings.profile().applications()::contains)
                .map(this::migration)
                .toList();
    }

    private Application migration(String service) {
        var database = database(service);
        var port = FreePorts.next();
        return application(
                service,
                service + "-migration",
                port,
                port,
                Map.of(
                        "QUARKUS_PROFILE",
                        "migrate",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME",
                        database.runtimeRole(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        ANY_PASSWORD,
                        "QUARKUS_FLYWAY_USERNAME",
                        database.ownerRole(),
                        "QUARKUS_FLYWAY_PASSWORD",
                        ANY_PASSWORD));
    }

    /**
     * One instance of a service, with links of its own.
     *
     * @param module where it is built
     * @param database where this instance finds it
     * @param kafka where this instance finds the broker
     */
    public Application service(String module, String name, int port, OwnDatabase database, int kafka) {
        return application(
                module,
                name,
                port,
                port,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME",
                        database.runtimeRole(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        ANY_PASSWORD,
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:" + kafka,
                        "CTG_AUDIT_SIGNING_KEY",
                        settings.sealKey(module).toString(),
                        "CTG_WEBHOOKS_KEYS",
                        SafeKey.keptIn(settings.safeKey())));
    }

    public Application gateway() {
        var ports = settings.ports();
        return instance(GATEWAY, GATEWAY, ports.gateway(), ports.gatewayManagement());
    }

    private Map<String, String> upstreams() {
        var ports = settings.ports();
        return Map.of(
                "GATEWAY_UPSTREAMS_DELIBERATION_URL",
                        local(ports.deliberation()).toString(),
                "GATEWAY_UPSTREAMS_CTG_URL", local(ports.ctg()).toString(),
                "GATEWAY_UPSTREAMS_ACTION_PLAN_URL", local(ports.actionPlan()).toString());
    }

    private Application application(String module, String name, int port, int healthPort, Map<String, String> own) {
        var environment = new HashMap<>(SANDBOX);
        environment.putAll(own);
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                local(settings.ports().issuer()).resolve("/ctg").toString());
        environment.put("CTG_CLOCK_STARTS_AT", settings.startsAt().toString());
        environment.putAll(settings.profile().environment());
        return new Application(module, name, port, healthPort, environment, settings, children);
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
