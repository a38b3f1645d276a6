package fr.ctg.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import fr.ctg.gateway.Client;
import fr.ctg.gateway.FakeServices;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

/** Between gateway and services: encrypted, with a service that shows a certificate the gateway was told to believe, and one it was not. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields.
@TestProfile(SecureServiceTest.Encrypted.class)
class SecureServiceTest {
    @TestHTTPResource("/")
    URI gateway;

    public static final class Encrypted implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(FakeServices.class), new TestResourceEntry(SecureServices.class));
        }
    }

    @Test
    void aServiceIsBelievedByItsCertificate() {
        var answer = new Client(gateway).get("/v1/conventions");

        assertEquals(200, answer.status());
        assertEquals("{}", answer.body());
    }

    @Test
    void whoShowsAnotherCertificateReceivesNothing() {
        var answer = new Client(gateway).get("/v1/plans");

        assertEquals(503, answer.status());
        assertEquals("unavailable", answer.problem().getString("code"));
    }

    /** Two services that say nothing but that they are there; the certificate of the first is known to the gateway. */
    public static final class SecureServices implements QuarkusTestResourceLifecycleManager {
        private static final String PASSWORD = "for this test only";
        private final List<HttpsServer> servers = new ArrayList<>();

        @Override
        public Map<String, String> start() {
            try {
                var directory = Files.createTempDirectory("certificates");
                var known = certificate(directory.resolve("known.p12"));
                var unknown = certificate(directory.resolve("unknown.p12"));
                return Map.of(
                        "gateway.upstreams.ctg.url", serve(known),
                        "gateway.upstreams.action-plan.url", serve(unknown),
                        "quarkus.tls.services.trust-store.p12.path", known.toString(),
                        "quarkus.tls.services.trust-store.p12.password", PASSWORD);
            } catch (IOException | GeneralSecurityException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private static Path certificate(Path store) throws IOException, InterruptedException {
            var keytool =
                    Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
            var made = new ProcessBuilder(
                            keytool,
                            "-genkeypair",
                            "-alias",
                            "service",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=service",
                            "-ext",
                            "SAN=IP:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            store.toString(),
                            "-storepass",
                            PASSWORD)
                    .inheritIO()
                    .start()
                    .waitFor();
            assertEquals(0, made, "keytool");
            return store;
        }

        private String serve(Path store) throws IOException, GeneralSecurityException {
            var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            var context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(context));
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.sendResponseHeaders(200, 2);
                    exchange.getResponseBody().write(new byte[] {'{', '}'});
                }
            });
            server.start();
            servers.add(server);
            return "https://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void stop() {
            servers.forEach(server -> server.stop(0));
        }
    }
}
