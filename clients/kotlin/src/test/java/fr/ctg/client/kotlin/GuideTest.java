package fr.ctg.client.kotlin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first lines an integrator copies. */
class GuideTest {
    private static final Pattern CODE = Pattern.compile("```kotlin\n(.*?)```", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("fun firstSignature\\([^)]*\\) \\{\n(.*)}\n", Pattern.DOTALL);
    private static final Path EXAMPLE = Path.of("src/main/kotlin/fr/ctg/client/kotlin/example/FirstSignature.kt");

    @Test
    void theGuideShowsWhatTheBuildCompiles() throws Exception {
        var guide = CODE.matcher(Files.readString(Path.of("README.md")));
        var compiled = BODY.matcher(Files.readString(EXAMPLE));
        assertTrue(guide.find(), "the guide has no Kotlin");
        assertTrue(compiled.find(), "the example is gone");

        assertEquals(compiled.group(1).replaceAll("(?m)^ {4}", ""), guide.group(1));
    }
}
