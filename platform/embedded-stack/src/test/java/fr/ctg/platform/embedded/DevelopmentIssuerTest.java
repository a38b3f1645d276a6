package fr.ctg.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DevelopmentIssuerTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static DevelopmentIssuer issuer;

    @BeforeAll
    static void start() {
        issuer = DevelopmentIssuer.start(
                FreePorts.next(), List.of(new DemoIdentity("anna", List.of("clerk", "auditor"), "211300587")));
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void givesATokenByName() throws Exception {
        assertIsAnnas(SignedJWT.parse(get("/token/anna").body().strip()));
    }

    @Test
    void givesTheSameClaimsThroughTheOauthTokenEndpoint() throws Exception {
        // Asked as "localhost", to prove that the token's issuer does not depend on it.
        var endpoint = URI.create(
                "http://localhost:%d/ctg/token".formatted(issuer.baseUrl().getPort()));
        var answer = HTTP.send(
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(
                                "grant_type=client_credentials&client_id=anna&client_secret=anything"))
                        .build(),
                BodyHandlers.ofString());
        var token = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"").matcher(answer.body());
        assertTrue(token.find(), answer.body());
        assertIsAnnas(SignedJWT.parse(token.group(1)));
    }

    @Test
    void signsWhatATestWantsRefusedForAnotherReason() throws Exception {
        var signed = "eyJhbGciOiJSUzI1NiJ9.e30";
        var token = SignedJWT.parse(
                signed + "." + get("/signature?of=" + signed).body().strip());
        var key = JWKSet.parse(get("/ctg/jwks").body()).getKeys().getFirst();
        assertTrue(token.verify(new RSASSAVerifier(key.toRSAKey())));
    }

    private static void assertIsAnnas(SignedJWT token) throws Exception {
        var claims = token.getJWTClaimsSet();
        assertEquals(JWSAlgorithm.RS256, token.getHeader().getAlgorithm());
        assertEquals("anna", claims.getSubject());
        assertEquals("anna", claims.getStringClaim("name"));
        assertEquals(List.of("ctg-api"), claims.getAudience());
        assertEquals(List.of("clerk", "auditor"), claims.getStringListClaim("groups"));
        assertEquals("211300587", claims.getStringClaim("organisation"));
        assertEquals(issuer.issuerUrl().toString(), claims.getIssuer());
        assertEquals(
                Duration.ofHours(8),
                Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()));
        var key = JWKSet.parse(get("/ctg/jwks").body())
                .getKeyByKeyId(token.getHeader().getKeyID());
        assertTrue(token.verify(new RSASSAVerifier(key.toRSAKey())));
    }

    @Test
    void givesATokenForWhateverATestDescribes() throws Exception {
        var answer = get("/token?sub=marie&role=mayor&role=clerk&organisation=211300066");
        var claims = SignedJWT.parse(answer.body()).getJWTClaimsSet();
        assertEquals("marie", claims.getSubject());
        assertEquals(List.of("mayor", "clerk"), claims.getStringListClaim("groups"));
        assertEquals("211300066", claims.getStringClaim("organisation"));
    }

    @Test
    void listsTheNamesWhenAskedAndWhenOneIsUnknown() throws Exception {
        assertTrue(
                get("/tokens").body().matches("anna +clerk,auditor +211300587\\R"),
                get("/tokens").body());
        var unknown = get("/token/nobody");
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("nobody") && unknown.body().contains("anna"), unknown.body());
        assertEquals(
                "text/plain; charset=utf-8",
                unknown.headers().firstValue("Content-Type").orElse(""));
    }

    @Test
    void saysInItsDiscoveryDocumentWhatItsTokensSay() throws Exception {
        var document = get("/ctg/.well-known/openid-configuration").body();
        assertTrue(document.replace(" ", "").contains("\"issuer\":\"" + issuer.issuerUrl() + "\""), document);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(issuer.baseUrl().resolve(path)).build(), BodyHandlers.ofString());
    }
}
