package fr.ctg.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.gateway.Client;
import fr.ctg.gateway.FakeIssuer;
import fr.ctg.gateway.FakeServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the fields.
@QuarkusTestResource(FakeServices.class)
class CallerCheckTest {
    FakeServices services;

    @TestHTTPResource("/")
    URI gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void aValidTokenIsHandedOnAsItIs() {
        var authorization = "Bearer " + services.issuer().token();
        assertEquals(
                200, client.get("/v1/councils", "Authorization", authorization).status());
        assertEquals(
                List.of(authorization),
                services.deliberation().received().headers().get("Authorization"));
    }

    @Test
    void theBodyOfACheckedRequestArrivesWhole() {
        var body = "0123456789".repeat(50_000);
        var answer = client.post(
                "/v1/councils",
                BodyPublishers.ofString(body),
                "Authorization",
                "Bearer " + services.issuer().token());
        assertEquals(200, answer.status());
        assertEquals(body, new String(services.deliberation().received().body(), StandardCharsets.UTF_8));
    }

    @Test
    void withoutATokenTheServiceDecides() {
        assertEquals(200, client.get("/v1/councils").status());
    }

    static Stream<Named<Function<FakeIssuer, String>>> forged() {
        return Stream.of(
                forged("unsigned", issuer -> issuer.signed(AlgorithmIdentifiers.NONE, null, Map.of(), claims -> {})),
                forged("HMAC with the public key", CallerCheckTest::hmacWithThePublicKey),
                forged("another key under the same id", CallerCheckTest::sameId),
                forged("a key that it brings itself", CallerCheckTest::ownKey),
                forged("a stronger algorithm than agreed", CallerCheckTest::otherAlgorithm),
                forged(
                        "another issuer",
                        issuer -> issuer.token(claims -> claims.setIssuer("https://elsewhere.example"))),
                forged("another audience", issuer -> issuer.token(claims -> claims.setAudience("another-api"))),
                forged("no audience", issuer -> issuer.token(claims -> claims.unsetClaim("aud"))),
                forged(
                        "expired",
                        issuer -> issuer.token(claims -> claims.setExpirationTime(
                                NumericDate.fromSeconds(NumericDate.now().getValue() - 1)))),
                forged("endless", issuer -> issuer.token(claims -> claims.unsetClaim("exp"))),
                forged(
                        "not valid yet",
                        issuer -> issuer.token(claims -> claims.setNotBefore(
                                NumericDate.fromSeconds(NumericDate.now().getValue() + 60)))),
                forged("nobody's", issuer -> issuer.token(claims -> claims.unsetClaim("sub"))),
                forged("changed", issuer -> issuer.token().replaceFirst("\\.[^.]*\\.", ".eyJzdWIiOiJtYXlvciJ9.")),
                forged("cut", issuer -> issuer.token().replaceFirst("\\.[^.]*$", ".")),
                forged("half", issuer -> issuer.token().split("\\.")[0]),
                forged("no token at all", issuer -> "x"),
                forged("nothing", issuer -> ""));
    }

    private static Named<Function<FakeIssuer, String>> forged(String name, Function<FakeIssuer, String> token) {
        return Named.of(name, token);
    }

    private static String hmacWithThePublicKey(FakeIssuer issuer) {
        var secret = new HmacKey(issuer.key().getPublicKey().getEncoded());
        return issuer.signed(
                AlgorithmIdentifiers.HMAC_SHA256,
                secret,
                Map.of("kid", issuer.key().getKeyId()),
                claims -> {});
    }

    private static String sameId(FakeIssuer issuer) {
        return issuer.signed(
                AlgorithmIdentifiers.RSA_USING_SHA256,
                FakeIssuer.newKey().getPrivateKey(),
                Map.of("kid", issuer.key().getKeyId()),
                claims -> {});
    }

    private static String ownKey(FakeIssuer issuer) {
        var own = FakeIssuer.newKey();
        return issuer.signed(
                AlgorithmIdentifiers.RSA_USING_SHA256,
                own.getPrivateKey(),
                Map.of("jwk", own.toParams(OutputControlLevel.PUBLIC_ONLY), "jku", "https://elsewhere.example/keys"),
                claims -> {});
    }

    private static String otherAlgorithm(FakeIssuer issuer) {
        return issuer.signed(
                AlgorithmIdentifiers.RSA_USING_SHA512,
                issuer.key().getPrivateKey(),
                Map.of("kid", issuer.key().getKeyId()),
                claims -> {});
    }

    @ParameterizedTest
    @MethodSource
    void forged(Function<FakeIssuer, String> token) {
        var answer = client.post(
                "/v1/councils",
                BodyPublishers.ofString("{}"),
                "Authorization",
                "Bearer " + token.apply(services.issuer()));
        assertEquals(401, answer.status());
        assertEquals("Bearer error=\"invalid_token\"", answer.header("WWW-Authenticate"));
        assertEquals("unauthenticated", answer.problem().getString("code"));
        assertTrue(services.deliberation().receivedNothing());
    }

    @Test
    void anotherKindOfIdentityIsNotHandedOn() {
        assertEquals(
                401,
                client.get("/v1/councils", "Authorization", "Basic bWF5b3I6").status());
        assertTrue(services.deliberation().receivedNothing());
    }

    @Test
    void twoIdentitiesAtOnceAreNone() throws IOException {
        var token = services.issuer().token();
        try (var socket = new Socket(gateway.getHost(), gateway.getPort())) {
            socket.getOutputStream()
                    .write(
                            "GET /v1/councils HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer %s\r\nAuthorization: Bearer %s\r\n\r\n"
                                    .formatted(token, token)
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        }
        assertTrue(services.deliberation().receivedNothing());
    }

    /** The provider changes its key: its new tokens are good at once, those of the key it withdrew are not any more. */
    @Test
    void keysChangeWithoutARestart() throws InterruptedException {
        var old = "Bearer " + services.issuer().token();
        assertEquals(200, client.get("/v1/councils", "Authorization", old).status());
        Thread.sleep(1100); // keys are not looked up more often than that
        services.issuer().rotate();
        var fresh = "Bearer " + services.issuer().token();
        assertEquals(200, client.get("/v1/councils", "Authorization", fresh).status());
        assertEquals(401, client.get("/v1/councils", "Authorization", old).status());
    }
}
