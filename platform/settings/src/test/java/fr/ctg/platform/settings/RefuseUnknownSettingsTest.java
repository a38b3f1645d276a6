package fr.ctg.platform.settings;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefuseUnknownSettingsTest {
    private static final KnownSettings KNOWN = KnownSettings.in("""
            Nothing is set by `ctg.prose.only`.

            | Key | Variable | Type | Default | Effect |
            |---|---|---|---|---|
            | `ctg.exports.at-once` | `CTG_EXPORTS_AT_ONCE` | integer | `2` | |
            | `ctg.exports.limit` | `CTG_EXPORTS_LIMIT` | duration | `5m` | |
            | `ctg.retries` | `CTG_RETRIES` | list of durations | `1s` | |
            | `ctg.scopes.*` | `CTG_SCOPES_*` | map | | |
            | `door.width` | `DOOR_WIDTH` | integer | | |
            | `QUARKUS_PROFILE` | | | | |
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CTG_EXPORTS_AT_ONCE",
                "CTG_RETRIES_0_",
                "CTG_SCOPES_READ",
                "DOOR_WIDTH",
                "QUARKUS_PROFIL",
                "CTGX_Y"
            })
    void takesVariablesThatAreKnownOrNotOurs(String name) {
        assertDoesNotThrow(() -> RefuseUnknownSettings.refuse(environment(name), KNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ctg.exports.at-once",
                "%test.ctg.exports.limit",
                "ctg.retries[1]",
                "ctg.scopes.\"read\"",
                "quarkus.x"
            })
    void takesPropertiesThatAreKnownOrNotOurs(String name) {
        assertDoesNotThrow(() -> RefuseUnknownSettings.refuse(properties(name), KNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CTG_EXPORTS_ATONCE", "CTG_EXPORTS_AT_ONCE_", "CTG_SCOPES_", "CTG_PROSE_ONLY", "DOOR_WITH"})
    void refusesOtherVariables(String name) {
        assertThrows(ConfigurationException.class, () -> RefuseUnknownSettings.refuse(environment(name), KNOWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ctg.exports.at.once", "%prod.ctg.exports.limits", "ctg.other", "door.with"})
    void refusesOtherProperties(String name) {
        assertThrows(ConfigurationException.class, () -> RefuseUnknownSettings.refuse(properties(name), KNOWN));
    }

    /** It would keep whoever adds one from writing the document anew; that it is there is for the document's own test to hold. */
    @Test
    void doesNotJudgeThePackageItself() {
        var own = new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of("ctg.new", "1"), "application.properties", 250))
                .build();
        assertDoesNotThrow(() -> RefuseUnknownSettings.refuse(own, KNOWN));
    }

    @Test
    void saysInOneLineWhatIsUnknownAndWhatWasMeant() {
        var refusal = assertThrows(
                ConfigurationException.class,
                () -> RefuseUnknownSettings.refuse(environment("CTG_EXPORTS_ATONCE"), KNOWN));
        assertEquals(
                "Unknown setting CTG_EXPORTS_ATONCE (EnvConfigSource): the nearest are CTG_EXPORTS_AT_ONCE, CTG_EXPORTS_LIMIT."
                        + " See docs/configuration.md",
                refusal.getMessage());
    }

    @Test
    void readsTheDocumentOfTheSuite() {
        var documented = KnownSettings.documented();
        assertTrue(documented.misses("CTG_TRACES_SHAR"));
        assertTrue(!documented.misses("CTG_TRACES_SHARE"));
    }

    private static Config environment(String name) {
        return new SmallRyeConfigBuilder()
                .withSources(new EnvConfigSource(Map.of(name, "1"), 300))
                .build();
    }

    private static Config properties(String name) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(Map.of(name, "1"), "config/application.properties", 260))
                .build();
    }
}
