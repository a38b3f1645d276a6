package fr.ctg.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.platform.embedded.FreePorts;
import fr.ctg.sandbox.process.ChildProcesses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** As whoever deploys meets it: a package, and a variable that is misspelt. */
class UnknownSettingIT {
    /** One that took it would not end. */
    @Test
    @Timeout(120)
    void endsAtOnceAndNamesItInOneLine(@TempDir Path home) throws Exception {
        var settings = new SuiteSettings(
                Path.of(System.getProperty("root.dir")),
                home,
                Ports.free(),
                true,
                Instant.parse("2022-10-03T07:00:00Z"),
                DemoIdentities.all());
        Files.createDirectories(settings.logs());
        // Of another application: it may be told to all, were it spelt as it should.
        var gateway = new Application(
                "gateway",
                "gateway",
                FreePorts.next(),
                FreePorts.next(),
                Map.of(
                        "CTG_EXPORTS_ATONCE",
                        "3",
                        "CTG_EXPORTS_LIMIT",
                        "2m",
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "http://127.0.0.1:1/nobody"),
                settings,
                new ChildProcesses(home.resolve("processes")));
        gateway.start();
        try {
            assertEquals(1, gateway.awaitEnd());
        } finally {
            gateway.kill();
        }
        var said = gateway.endOfLog();
        assertTrue(
                said.lines()
                        .anyMatch(line -> line.startsWith("Unknown setting CTG_EXPORTS_ATONCE")
                                && line.contains("the nearest are CTG_EXPORTS_AT_ONCE")),
                said);
        assertTrue(said.lines().noneMatch(line -> line.contains("\tat ")), said);
    }
}
