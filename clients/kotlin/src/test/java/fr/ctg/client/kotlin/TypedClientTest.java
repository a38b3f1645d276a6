package fr.ctg.client.kotlin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an integrator's compiler knows of the API is the API. The generated Kotlin writes every type out, so its text tells. */
class TypedClientTest {
    private static final Path GENERATED =
            Path.of("target/generated-sources/openapi/src/main/kotlin/fr/ctg/client/kotlin");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
    private static final Pattern ANY = Pattern.compile("\\bAny\\b");
    private static final Pattern DECLARED = Pattern.compile("\\b(?:fun|val|var)\\b +(?:<[^>]*> +)?(\\w+)");

    /** The helpers of every enumeration take a value of every type, to compare it. */
    @Test
    void saysAnyNowhereInOperationsAndModels() throws IOException {
        assertEquals(Set.of(), untyped(GENERATED.resolve("apis")));
        assertEquals(Set.of("encode", "decode", "decodeOrNull"), untyped(GENERATED.resolve("models")));
    }

    @Test
    void seesAnAnyThatHides(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("Planted.kt"), """
                /** Any */
                data class Company(
                    val Any1: kotlin.String, // Any
                    val facts: Map<kotlin.String, List<kotlin.Any>>
                )
                fun <T> take(first: kotlin.String, rest: kotlin.Any?): T
                    : Any
                """);

        assertEquals(Set.of("facts", "take", ": Any"), untyped(directory));
    }

    private static Set<String> untyped(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.flatMap(TypedClientTest::linesWithoutComments)
                    .filter(line -> ANY.matcher(line).find())
                    .map(line -> {
                        var declared = DECLARED.matcher(line);
                        return declared.find() ? declared.group(1) : line.strip();
                    })
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> linesWithoutComments(Path file) {
        try {
            return COMMENT.matcher(Files.readString(file)).replaceAll("").lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
