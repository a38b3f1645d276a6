package fr.ctg.sandbox.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One minute of what {@code make torture} does for ten, on the packaged applications: judged by what is there in the end, never by the clock. */
class TortureIT {
    private static final TortureOptions SMALL = new TortureOptions(Duration.ofMinutes(1), 2026, 3);

    @Test
    void losesDoublesAndReordersNothingUnderFire(@TempDir Path home) throws Exception {
        var verdict = new Torture(Path.of(System.getProperty("root.dir")), home, SMALL).run();
        assertEquals(List.of(), verdict.findings(), () -> "to repeat: " + SMALL.command() + "\n" + verdict.table());
        // Else nothing was tested.
        assertTrue(verdict.kills() >= 2 && verdict.acknowledged() > 0 && verdict.effects() > 0, verdict::table);
    }
}
