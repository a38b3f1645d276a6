package fr.ctg.sandbox.supply;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareBuildsTest {
    @TempDir
    Path directory;

    @BeforeEach
    void twoBuildsOfOneSource() throws IOException {
        for (var place : List.of("one", "other")) {
            var lib = Files.createDirectories(directory.resolve(place).resolve("lib"));
            jar(lib.resolve("a.jar"), 0, "x");
            Files.writeString(lib.resolve("list.txt"), "a.jar");
        }
    }

    @Test
    void findsNothingInTwoThatAreTheSame() throws IOException {
        assertEquals(List.of(), differences());
    }

    @Test
    void namesTheEntryThatDiffers() throws IOException {
        jar(directory.resolve("other/lib/a.jar"), 0, "y");
        assertEquals(List.of("lib/a.jar: 1 entries, such as Some.class"), differences());
    }

    @Test
    void seesADateThatDiffers() throws IOException {
        jar(directory.resolve("other/lib/a.jar"), 86_400_000, "x");
        assertEquals(List.of("lib/a.jar: the same entries, in another order or with other dates"), differences());
    }

    @Test
    void namesAFileThatIsInOneOnly() throws IOException {
        Files.writeString(directory.resolve("one/lib/b.jar"), "");
        Files.writeString(directory.resolve("other/lib/list.txt"), "b.jar");
        assertEquals(List.of("lib/b.jar: in one of them only", "lib/list.txt"), differences());
    }

    private List<String> differences() throws IOException {
        return CompareBuilds.differences(
                new PackagedApplication("a", directory.resolve("one")),
                new PackagedApplication("a", directory.resolve("other")));
    }

    private static void jar(Path file, long time, String content) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            var entry = new ZipEntry("Some.class");
            entry.setTime(1_000_000_000_000L + time);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
