package fr.ctg.sandbox.bench;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;

/** The words of the synthetic acts, from {@code vocabulary.properties}. */
final class Vocabulary {
    /** Matter codes (@CTES nomenclature) as communes use them: finances and public contracts come back most often. */
    static final List<String> MATTERS = List.of(
            "1.1", "1.1", "1.4", "2.1", "2.2", "3.1", "3.3", "3.5", "4.1", "4.2", "4.5", "5.2", "5.3", "5.7", "6.1",
            "7.1", "7.1", "7.1", "7.2", "7.3", "7.5", "7.5", "7.10", "8.1", "8.2", "8.3", "8.4", "8.8", "8.9", "9.1");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Properties LISTS = read();

    private Vocabulary() {}

    static List<String> list(String name) {
        return COMMA.splitAsStream(Objects.requireNonNull(LISTS.getProperty(name), name))
                .toList();
    }

    private static Properties read() {
        var lists = new Properties();
        try (var file = new InputStreamReader(
                Objects.requireNonNull(Vocabulary.class.getResourceAsStream("vocabulary.properties")),
                StandardCharsets.UTF_8)) {
            lists.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lists;
    }
}
