package fr.ctg.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|en",
                "en-US|en",
                "fr-FR, en;q=0.9|fr",
                "en;q=0.1, fr;q=0.2|fr",
                "de|fr",
                "*|fr",
                "de, en;q=0|fr",
                ";;;|fr",
                "''|fr",
                "|fr"
            })
    void frenchUnlessEnglishIsPreferred(@Nullable String accepted, String spoken) {
        assertEquals(Locale.forLanguageTag(spoken), Texts.preferredBy(accepted).locale());
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemIsExplainedInBothLanguages(Problem problem) {
        for (var language : new String[] {"fr", "en"}) {
            var texts = Texts.preferredBy(language);
            assertTrue(texts.find(problem.code() + ".title", Map.of()).isPresent());
            assertTrue(texts.find(problem.code() + ".detail", Map.of()).isPresent());
        }
    }

    /** A person must not read two names for one problem, depending on which process noticed it. */
    @ParameterizedTest
    @ValueSource(strings = {"problems.properties", "problems_en.properties"})
    void aCodeThatTheServicesUseTooHasTheSameTitle(String file) throws IOException {
        var services = read(Path.of(System.getProperty("root.dir", ".."), "platform/problem/src/main/resources", file));
        var gateway = read(Path.of(System.getProperty("root.dir", ".."), "gateway/src/main/resources", file));

        gateway.keySet().removeIf(key -> !key.toString().endsWith(".title") || !services.containsKey(key));
        services.keySet().retainAll(gateway.keySet());
        assertEquals(services, gateway);
        assertTrue(gateway.containsKey("no-such-resource.title"));
    }

    @Test
    void aFactStandsWhereItsNameWas() {
        assertEquals(
                "The service \"ctg\" does not answer. Nothing was stored.",
                Texts.preferredBy("en")
                        .find("unavailable.detail", Map.of("service", "ctg"))
                        .orElseThrow());
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
