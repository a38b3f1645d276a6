package fr.ctg.platform.teststack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TestStackTest {

    @Test
    void givesADatabaseWhoseRuntimeRoleWorksOnWhatTheMigrationRoleCreates() throws SQLException {
        var config = start(Map.of());
        try (var owner = connect(config, "quarkus.flyway");
                var runtime = connect(config, "quarkus.datasource")) {
            owner.createStatement().execute("create table if not exists note (text text)");
            runtime.createStatement().execute("insert into note values ('one')");
        }
    }

    @Test
    void createsTheTopicsUnderAPrefixOfThisJvm() throws Exception {
        var config = start(Map.of("topics", "notes.v1, more-notes.v1"));
        var prefix = config.get("ctg.topics.prefix");
        try (var admin = Admin.create(Map.of("bootstrap.servers", config.get("kafka.bootstrap.servers")))) {
            var names = admin.listTopics().names().get();
            assertTrue(
                    names.contains(prefix + "notes.v1") && names.contains(prefix + "more-notes.v1"), names.toString());
        }
    }

    @Test
    void leavesTheDatabaseOutForAModuleThatHasNone() {
        var config = start(Map.of("database", "false"));
        assertFalse(config.keySet().stream().anyMatch(key -> key.startsWith("quarkus.datasource")));
        assertEquals(config.get("test-stack.issuer") + "/ctg", config.get("quarkus.oidc.auth-server-url"));
    }

    @Test
    void joinsTheStackThatRunsAlready() {
        assertEquals(start(Map.of()), start(Map.of()));
    }

    @Test
    void givesTokensThatSayWhoAndForWhom() {
        start(Map.of());
        var token = Tokens.of("marie", "211300066", "mayor", "clerk");
        var claims = claimsOf(token);
        assertTrue(claims.contains("\"sub\":\"marie\""), claims);
        assertTrue(claims.contains("\"organisation\":\"211300066\""), claims);
        assertTrue(claims.contains("\"groups\":[\"mayor\",\"clerk\"]"), claims);
        assertSame(token, Tokens.of("marie", "211300066", "mayor", "clerk"));
        assertNotEquals(token, Tokens.of("clerk", "211300066"));
    }

    private static String claimsOf(String token) {
        var payload = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8);
    }

    private static Map<String, String> start(Map<String, String> arguments) {
        var stack = new TestStack();
        stack.init(arguments);
        return stack.start();
    }

    private static Connection connect(Map<String, String> config, String user) throws SQLException {
        return DriverManager.getConnection(
                config.get("quarkus.datasource.jdbc.url"),
                config.get(user + ".username"),
                config.get(user + ".password"));
    }
}
