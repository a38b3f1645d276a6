package fr.ctg.sandbox;

import fr.ctg.platform.embedded.OwnDatabase;
import fr.ctg.sandbox.process.ChildProcesses;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each application is told about the others: all by environment, as in any deployment. */
final class Applications {

    /** PostgreSQL trusts the loopback address; but Flyway ignores a user name that comes without a password. */
    private static final String ANY_PASSWORD = "sandbox";

    private final SuiteSettings settings;
    private final ChildProcesses children;

    Applications(SuiteSettings settings, ChildProcesses children) {
        this.settings = settings;
        this.children = children;
    }

    /** Those of the profile, in the order they are started. */
    List<Application> all() {
        var ports = settings.ports();
        return Stream.of(
                        service("deliberation-service", ports.deliberation(), "deliberation"),
                        service("ctg-service", ports.ctg(), "ctg"),
                        service("action-plan-service", ports.actionPlan(), "action_plan"),
                        application("gateway", ports.gateway(), upstreams()))
                .filter(application -> settings.profile().applications().contains(application.name()))
                .toList();
    }

    private Application service(String name, int port, String databaseName) {
        var database = new OwnDatabase(databaseName, settings.ports().postgresql());
        return application(
                name,
                port,
                Map.of(
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        database.jdbcUrl(),
                        "QUARKUS_DATASOURCE_USERNAME",
                        database.runtimeRole(),
                        "QUARKUS_DATASOURCE_PASSWORD",
                        ANY_PASSWORD,
                        "QUARKUS_FLYWAY_USERNAME",
                        database.ownerRole(),
                        "QUARKUS_FLYWAY_PASSWORD",
                        ANY_PASSWORD,
                        "KAFKA_BOOTSTRAP_SERVERS",
                        "127.0.0.1:" + settings.ports().kafka(),
                        "CTG_AUDIT_SIGNING_KEY",
                        settings.sealKey(name).toString()));
    }

    private Map<String, String> upstreams() {
        var ports = settings.ports();
        return Map.of(
                "GATEWAY_UPSTREAMS_DELIBERATION_URL",
                        local(ports.deliberation()).toString(),
                "GATEWAY_UPSTREAMS_CTG_URL", local(ports.ctg()).toString(),
                "GATEWAY_UPSTREAMS_ACTION_PLAN_URL", local(ports.actionPlan()).toString());
    }

    private Application application(String name, int port, Map<String, String> own) {
        var environment = new HashMap<>(own);
        environment.put(
                "QUARKUS_OIDC_AUTH_SERVER_URL",
                local(settings.ports().issuer()).resolve("/ctg").toString());
        environment.put("CTG_CLOCK_STARTS_AT", settings.startsAt().toString());
        return new Application(name, port, environment, settings, children);
    }

    private static URI local(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }
}
