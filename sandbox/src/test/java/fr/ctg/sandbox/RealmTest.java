package fr.ctg.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The realm a deployment imports is what docs/security/identity.md says of it. */
class RealmTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));

    private JsonNode realm;

    @BeforeEach
    void read() throws IOException {
        realm = new ObjectMapper()
                .readTree(ROOT.resolve("deploy/keycloak/ctg-realm.json").toFile());
    }

    @Test
    void tokensAndSessionsAreShort() {
        assertEquals(300, realm.path("accessTokenLifespan").asInt());
        assertEquals(60, realm.path("accessCodeLifespan").asInt());
        assertEquals(1800, realm.path("ssoSessionIdleTimeout").asInt());
        assertEquals(36_000, realm.path("ssoSessionMaxLifespan").asInt());
        assertTrue(realm.path("revokeRefreshToken").asBoolean());
        assertEquals(0, realm.path("refreshTokenMaxReuse").asInt(-1));
        assertEquals("RS256", realm.path("defaultSignatureAlgorithm").asText());
    }

    @Test
    void loginsResistGuessing() {
        assertTrue(realm.path("bruteForceProtected").asBoolean());
        assertEquals(5, realm.path("failureFactor").asInt());
        assertFalse(realm.path("registrationAllowed").asBoolean(true));
        assertTrue(realm.path("passwordPolicy").asText().contains("length(12)"));
        var secondFactor = realm.path("requiredActions").path(0);
        assertEquals("CONFIGURE_TOTP", secondFactor.path("alias").asText());
        assertTrue(secondFactor.path("defaultAction").asBoolean());
        assertEquals("external", realm.path("sslRequired").asText());
        assertTrue(realm.path("eventsEnabled").asBoolean());
        assertTrue(realm.path("adminEventsEnabled").asBoolean());
    }

    @Test
    void clientsAreConfidentialAndUseNoFlowThatLeaks() {
        assertEquals(3, realm.path("clients").size());
        for (var client : realm.path("clients")) {
            var name = client.path("clientId").asText();
            assertFalse(client.path("publicClient").asBoolean(true), name);
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true), name);
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), name);
            assertTrue(client.path("secret").isMissingNode(), name);
            assertFalse(client.toString().contains("offline_access"), name);
            if (client.path("standardFlowEnabled").asBoolean()) {
                assertEquals(
                        "S256",
                        client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asText(),
                        name);
                client.path("redirectUris")
                        .forEach(address -> assertFalse(address.asText().contains("*"), name));
            }
        }
    }

    @Test
    void onlyAdministratorsSayForWhichOrganisationSomebodyActs() throws IOException {
        var profile = new ObjectMapper()
                .readTree(realm.at(
                                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
                        .asText());
        var organisation = StreamSupport.stream(profile.path("attributes").spliterator(), false)
                .filter(attribute -> attribute.path("name").asText().equals("organisation"))
                .findFirst()
                .orElseThrow();
        assertEquals("[\"admin\"]", organisation.at("/permissions/edit").toString());
    }

    /** The roles of the authorisation table, no more and no fewer. */
    @Test
    void itsRolesAreThoseOfTheTable() throws IOException {
        var table = Files.readAllLines(ROOT.resolve("docs/security/roles.csv")).stream()
                .skip(1)
                .map(line -> line.split(";")[0])
                .collect(Collectors.toSet());
        var granted = StreamSupport.stream(realm.at("/roles/realm").spliterator(), false)
                .map(role -> role.path("name").asText())
                .collect(Collectors.toSet());
        assertEquals(table, granted);
    }
}
