package fr.ctg.platform.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each requirement of levels 1 and 2 of OWASP ASVS 5.0 is decided in docs/security/asvs.csv, and what it names is there. */
class SecurityRequirementsTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final Map<String, Long> OF_LEVEL = Map.of("1", 70L, "2", 183L);
    private static final Set<String> STATES = Set.of("tested", "in place", "outside", "gap");
    private static final Pattern CELL = Pattern.compile("\"((?:[^\"]|\"\")*)\"(?:,|$)|([^,]*)(?:,|$)");
    private static final Pattern TEST = Pattern.compile("(\\w+)#(\\w+)");

    private static List<Row> rows;
    private static Map<String, String> tests;

    private record Row(String id, String level, String applicable, String state, String where, String reason) {}

    @BeforeAll
    static void read() throws IOException {
        rows = Files.readAllLines(ROOT.resolve("docs/security/asvs.csv")).stream()
                .skip(1)
                .map(SecurityRequirementsTest::row)
                .toList();
        tests = new HashMap<>();
        try (var files = Files.walk(ROOT)) {
            for (var file : files.filter(path ->
                            path.toString().matches(".*/src/test/java/.*Test\\.java|.*/src/test/java/.*IT\\.java"))
                    .filter(path -> !ROOT.relativize(path).startsWith("target"))
                    .toList()) {
                tests.merge(file.getFileName().toString().replace(".java", ""), Files.readString(file), String::concat);
            }
        }
    }

    private static Row row(String line) {
        var cells = new ArrayList<String>();
        var matcher = CELL.matcher(line);
        while (matcher.find() && cells.size() < 7) {
            cells.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return new Row(cells.get(0), cells.get(1), cells.get(3), cells.get(4), cells.get(5), cells.get(6));
    }

    @Test
    void eachIsDecidedOnce() {
        OF_LEVEL.forEach((level, number) -> assertEquals(
                number, rows.stream().filter(row -> row.level().equals(level)).count()));
        assertEquals(rows.size(), rows.stream().map(Row::id).distinct().count());
        for (var row : rows) {
            assertTrue(row.id().matches("V\\d+\\.\\d+\\.\\d+"), row.id());
            assertTrue(row.reason().length() > 5, row.id());
            assertEquals(row.applicable().equals("yes"), STATES.contains(row.state()), row.id());
            assertTrue(
                    row.applicable().equals("no")
                            || !row.state().equals("tested")
                            || row.where().contains("#"),
                    row.id());
        }
    }

    @Test
    void whatItNamesIsThere() {
        var missing = new ArrayList<String>();
        for (var row : rows) {
            for (var place : row.where().split(" ")) {
                if (!place.isEmpty() && !exists(place)) {
                    missing.add(row.id() + " " + place);
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    private static boolean exists(String place) {
        var test = TEST.matcher(place);
        return test.matches()
                ? tests.getOrDefault(test.group(1), "").contains(test.group(2) + "(")
                : Files.exists(ROOT.resolve(place));
    }

    @Test
    void saysHowManyAreOpen() {
        System.out.printf(
                "ASVS 5.0: %d decided, %d applicable, %d tested, %d open%n",
                rows.size(),
                rows.stream().filter(row -> row.applicable().equals("yes")).count(),
                rows.stream().filter(row -> row.state().equals("tested")).count(),
                rows.stream().filter(row -> row.state().equals("gap")).count());
        assertTrue(rows.stream().filter(row -> row.state().equals("gap")).count() <= 2, "a gap was opened again");
    }
}
