package fr.ctg.ctg.webhook.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.ctg.ctg.webhook.GivenSafe;
import fr.ctg.ctg.webhook.WebhookConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connection is made to an address, but the certificate has to be that of the name. */
class SendWebhookTest {
    private static final String OPENS = "changeit";

    @TempDir
    Path folder;

    @Test
    void trustsNoCertificateButThatOfTheName() throws Exception {
        var store = folder.resolve("receiver.p12");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-keystore",
                store.toString());
        var certificate = folder.resolve("receiver.pem");
        keytool("-exportcert", "-rfc", "-keystore", store.toString(), "-file", certificate.toString());
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(store)));
        server.createContext("/", request -> {
            request.sendResponseHeaders(200, -1);
            request.close();
        });
        server.start();
        var port = server.getAddress().getPort();
        var vertx = Vertx.vertx();
        try {
            var trusting = Map.of("ctg.webhooks.trusted-certificates", certificate.toString());
            var heard = attempt(vertx, trusting, "https://localhost:%d/".formatted(port));
            assertNull(heard.failure());
            assertEquals(200, heard.status());
            assertEquals(
                    Failure.TLS,
                    attempt(vertx, trusting, "https://127.0.0.1:%d/".formatted(port))
                            .failure(),
                    "of another name");
            assertEquals(
                    Failure.TLS,
                    attempt(vertx, Map.of(), "https://localhost:%d/".formatted(port))
                            .failure(),
                    "of nobody that is trusted");
        } finally {
            server.stop(0);
            vertx.close();
        }
    }

    private static Attempt attempt(Vertx vertx, Map<String, String> settings, String url) {
        var config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withMapping(WebhookConfig.class)
                .withDefaultValues(settings)
                .withDefaultValue("ctg.webhooks.loopback", "true")
                .build()
                .getConfigMapping(WebhookConfig.class);
        var webhook = UUID.randomUUID();
        var safe = new GivenSafe(webhook);
        var sender = new SendWebhook(config, safe.safe(), vertx);
        try {
            return sender.send(new Claimed(
                            UUID.randomUUID(), webhook, UUID.randomUUID(), "x", 0, url, safe.secret(), null, "{}"))
                    .attempt();
        } finally {
            sender.stop();
        }
    }

    private static SSLContext context(Path store) throws Exception {
        var keys = KeyStore.getInstance(store.toFile(), OPENS.toCharArray());
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, OPENS.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    private void keytool(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "receiver", "-storepass", OPENS));
        var log = folder.resolve("keytool.log");
        var ended = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertEquals(0, ended, Files.readString(log));
    }
}
