package fr.ctg.platform.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an auditor saved of the seals is read as it is. */
class KeptSealsTest {
    private static final String SEAL = """
            {"kind": "seal", "number": 1, "day": "2026-11-27", "statement": "s", "signature": "c2ln"}""";

    @TempDir
    Path directory;

    @Test
    void readsAnAnswerOfTheServiceAndAnExportOfThatTime() throws IOException {
        var seal = List.of(new Line.Seal(1, "s", "c2ln"));
        assertEquals(seal, read("{\"items\": [%s], \"self\": \"/v1/audit/seals\"}".formatted(SEAL)));
        assertEquals(seal, read(SEAL + """

                {"kind": "link", "aggregateId": "00000000-0000-0000-0000-000000000001", "sequence": 1, "hash": "", "seal": 1}
                {"kind": "end", "lines": 2}
                """));
    }

    @Test
    void refusesAFileWithoutAny() {
        assertThrows(IllegalArgumentException.class, () -> read("{\"items\": []}"));
    }

    private List<Line.Seal> read(String content) throws IOException {
        return KeptSeals.in(Files.writeString(directory.resolve("kept"), content));
    }
}
