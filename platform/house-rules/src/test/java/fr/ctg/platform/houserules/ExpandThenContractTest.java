package fr.ctg.platform.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While instances are replaced, those of the previous release work on the schema of this one: a migration only adds. What nobody uses any more
 * is taken away by a later release, in a migration that says so: {@code -- contract: unused since 0.3}.
 */
class ExpandThenContractTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));

    /** Nothing was released before; what came earlier may have been hard on itself. */
    private static final String FIRST_UNDER_THE_RULE = "V2026_11_28";

    private static final Pattern CONTRACT = Pattern.compile("(?m)^-- contract: \\S.*$");
    private static final Pattern COMMENT = Pattern.compile("--.*");
    private static final Pattern TAKES_AWAY = Pattern.compile("""
            \\bdrop\\s+(table|column|view|function|sequence|type|default|schema)\\b
            |\\brename\\b
            |\\btruncate\\b
            |\\brevoke\\b
            |\\bset\\s+not\\s+null\\b
            |\\balter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type\\b
            |\\badd\\s+column\\s+(if\\s+not\\s+exists\\s+)?\\w+\\s+(?=[^,;]*\\bnot\\s+null\\b)(?![^,;]*\\b(default|generated)\\b)
            |\\balter\\s+table\\b[^;]*\\badd\\s+(constraint\\b|check\\b|unique\\b|foreign\\b|exclude\\b)
            |\\bcreate\\s+trigger\\b""", Pattern.CASE_INSENSITIVE | Pattern.COMMENTS);

    @Test
    void theMigrationsOfThisReleaseOnlyAdd() throws IOException {
        var hard = migrations().stream()
                .filter(file -> file.getFileName().toString().compareTo(FIRST_UNDER_THE_RULE) >= 0)
                .filter(file -> takesAway(read(file)))
                .toList();
        assertEquals(
                List.of(),
                hard,
                "the previous release still works on this schema: add now, take away in a later one, with a line '-- contract: <since when unused>'");
    }

    private static List<Path> migrations() throws IOException {
        var found = new ArrayList<Path>();
        for (var parent : List.of(ROOT, ROOT.resolve("platform"))) {
            try (var modules = Files.newDirectoryStream(parent)) {
                for (var module : modules) {
                    var sources = module.resolve("src/main/resources/db");
                    if (Files.isDirectory(sources)) {
                        try (var files = Files.walk(sources)) {
                            files.filter(file -> file.toString().endsWith(".sql"))
                                    .forEach(found::add);
                        }
                    }
                }
            }
        }
        assertTrue(found.size() > 40, "the migrations have moved: " + found);
        return found;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table party drop column role;",
                "alter table party rename to partner;",
                "alter table party alter column role set not null;",
                "alter table party alter column siren type bigint;",
                "alter table party add column rank integer not null;",
                "alter table party add column rank integer,\n add constraint one check (rank > 0);",
                "ALTER TABLE party ADD CONSTRAINT one CHECK (rank > 0) NOT VALID;",
                "create trigger keep before update on party for each row execute function keep();",
                "drop table party;"
            })
    void noticesWhatThePreviousReleaseWouldStumbleOver(String sql) {
        assertTrue(takesAway(sql));
        assertEquals(false, takesAway("-- contract: unused since 0.3\n" + sql));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table note (id uuid primary key, text text not null check (text <> ''), unique (text));",
                "alter table party add column rank integer not null default 0;",
                "alter table party add column rank integer;",
                "create index party_rank on party (rank);",
                "-- nothing is dropped: drop table would be wrong\nalter table party add column note text;",
                "alter table party alter column role drop not null;",
                "alter table party drop constraint too_strict;"
            })
    void letsPassWhatOnlyAdds(String sql) {
        assertEquals(false, takesAway(sql));
    }

    private static boolean takesAway(String sql) {
        return !CONTRACT.matcher(sql).find()
                && TAKES_AWAY.matcher(COMMENT.matcher(sql).replaceAll("")).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
