package fr.ctg.platform.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Platform jars serve any domain: no word of the glossary belongs in them. */
class PlatformVocabularyTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));

    /** Glossary words that ordinary code needs too. */
    private static final Set<String> EVERYDAY = Set.of(
            "closed",
            "import",
            "run",
            "extract",
            "member",
            "office",
            "item",
            "action",
            "group",
            "project",
            "holder",
            "publication",
            "transmission",
            "decisions",
            "clear",
            "days",
            "votes",
            "cast",
            "legal",
            "chain",
            "party",
            "plan",
            "act",
            "sheet",
            "role",
            "roles",
            "technical",
            "signer",
            "indicator",
            "objective",
            "authorising",
            "casting",
            "vote",
            "adviser",
            "director",
            "secretary",
            "the",
            "not",
            "from",
            "list",
            "show",
            "hands",
            "secret",
            "part",
            "call",
            "control",
            "minutes",
            "matter",
            "second",
            "failed",
            "scheme",
            "bundle",
            "means",
            "round",
            "durability");

    @Test
    void hasNoDomainWordInThePlatform() throws IOException {
        var forbidden = forbidden();
        assertTrue(forbidden.contains("quorum") && forbidden.contains("deliberation"), "the glossary was not read");
        var found = new ArrayList<String>();
        try (var files = Files.walk(ROOT.resolve("platform"))) {
            for (var file : files.filter(path -> path.toString().contains("/src/main/"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                // The broker's own settings and loggers have a quorum of their own.
                var text = Files.readString(file)
                        .replaceAll("controller.quorum|org\\.apache\\.kafka\\S*", "")
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .replace('_', ' ')
                        .toLowerCase(Locale.ROOT);
                forbidden.stream()
                        .filter(word -> Pattern.compile("\\b" + word + "s?\\b")
                                .matcher(text)
                                .find())
                        .forEach(word -> found.add(ROOT.relativize(file) + ": " + word));
            }
        }
        assertEquals(List.of(), found);
    }

    private static Set<String> forbidden() throws IOException {
        var words = new TreeSet<String>();
        for (var line : Files.readAllLines(ROOT.resolve("docs/glossary.md"))) {
            var cells = line.split("\\|", -1);
            if (cells.length == 5
                    && !cells[1].isBlank()
                    && !cells[1].startsWith("---")
                    && !cells[1].contains("Français")) {
                for (var word : cells[2].toLowerCase(Locale.ROOT).split("[^a-z]+", -1)) {
                    if (word.length() > 2 && !EVERYDAY.contains(word)) {
                        words.add(word);
                    }
                }
            }
        }
        return words;
    }
}
