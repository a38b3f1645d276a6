package fr.ctg.sandbox.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.platform.embedded.DirectoryTree;
import fr.ctg.sandbox.CannotStart;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Keycloak from its distribution, with a database that begins anew and the realm imported; its administrator lives as long as it does. */
final class KeycloakServer implements AutoCloseable {
    static final String REALM = "ctg";
    private static final Duration READY_LIMIT = Duration.ofMinutes(5);

    private final URI address;
    private final Process process;
    private final String password;
    private final Http http;

    private KeycloakServer(URI address, Process process, String password, Http http) {
        this.address = address;
        this.process = process;
        this.password = password;
        this.http = http;
    }

    static KeycloakServer start(Path distribution, Path realm, Path log, int port, Http http)
            throws IOException, InterruptedException, CannotStart {
        DirectoryTree.delete(distribution.resolve("data/h2"));
        var imported = Files.createDirectories(distribution.resolve("data/import"));
        Files.copy(realm, imported.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
        var address = URI.create("http://127.0.0.1:" + port);
        var password = UUID.randomUUID().toString();
        var builder = new ProcessBuilder(
                        "bash",
                        distribution.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=" + address)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP",
                        "-Xms64m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        password));
        var server = new KeycloakServer(address, builder.start(), password, http);
        server.awaitReady(log);
        return server;
    }

    private void awaitReady(Path log) throws InterruptedException, CannotStart {
        var end = System.nanoTime() + READY_LIMIT.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (http.get(issuer() + "/.well-known/openid-configuration", "").status() == 200) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        close();
        throw CannotStart.afterFailure("Keycloak is not ready: see " + log);
    }

    String issuer() {
        return address + "/realms/" + REALM;
    }

    /** What a client gets for its secret. */
    Http.Answer token(String client, String secret) {
        return http.form(
                issuer() + "/protocol/openid-connect/token",
                Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    /** For what only an administrator does, below {@code /admin/realms/ctg}. */
    Http.Answer administer(String method, String path, String body) {
        return http.send(method, address + "/admin/realms/" + REALM + path, administrator(), body);
    }

    JsonNode read(String path) {
        return administer("GET", path, "").json();
    }

    private String administrator() {
        return http.form(
                        address + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                "admin",
                                "password",
                                password))
                .json()
                .path("access_token")
                .asText();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
