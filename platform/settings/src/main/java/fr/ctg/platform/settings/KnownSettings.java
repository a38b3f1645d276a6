package fr.ctg.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The keys that the document names, of all applications: a site may give all of them the same settings. */
final class KnownSettings {
    /** A row of a table: a key, then its variable. What libraries have is named by their variables only. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z][a-z0-9-]*\\.[a-z0-9.*-]+)` \\| `[A-Z]");

    private static final Pattern PROFILE = Pattern.compile("^%[^.]+\\.");
    private static final Pattern INDEX = Pattern.compile("\\[\\d+]$");
    private static final Pattern INDEX_OF_VARIABLE = Pattern.compile("_\\d+_$");

    /** What is less like it was hardly meant. */
    private static final int NEAREST = 2;

    private final Set<String> keys;

    KnownSettings(Collection<String> keys) {
        this.keys = new TreeSet<>(keys);
    }

    static KnownSettings documented() {
        try (var document =
                Objects.requireNonNull(KnownSettings.class.getResourceAsStream("/META-INF/configuration.md"))) {
            return in(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static KnownSettings in(String document) {
        return new KnownSettings(
                ROW.matcher(document).results().map(row -> row.group(1)).toList());
    }

    /** Whether it claims to be one of ours, and is none. */
    boolean misses(String name) {
        return isVariable(name) ? missesVariable(name) : missesProperty(name);
    }

    private boolean missesVariable(String name) {
        return isOurs(name, "_") && !matches(INDEX_OF_VARIABLE.matcher(name).replaceFirst(""), variables(), "_");
    }

    private boolean missesProperty(String name) {
        var key = PROFILE.matcher(name).replaceFirst("");
        return isOurs(key, ".") && !matches(INDEX.matcher(key).replaceFirst(""), keys, ".");
    }

    private boolean isOurs(String name, String separator) {
        return keys.stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .anyMatch(space -> name.toLowerCase(Locale.ROOT).startsWith(space + separator));
    }

    /** A key that ends with a star takes any name in its place. */
    private static boolean matches(String name, Set<String> known, String separator) {
        return known.contains(name)
                || known.stream()
                        .filter(key -> key.endsWith(separator + "*"))
                        .map(key -> key.substring(0, key.length() - 1))
                        .anyMatch(prefix -> name.startsWith(prefix) && name.length() > prefix.length());
    }

    /** In the notation of the name. */
    List<String> nearest(String name) {
        return (isVariable(name) ? variables() : keys)
                .stream()
                        .sorted(Comparator.comparingInt(known -> distance(name, known)))
                        .limit(NEAREST)
                        .toList();
    }

    private Set<String> variables() {
        var variables = new TreeSet<String>();
        keys.forEach(key -> variables.add(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT)));
        return variables;
    }

    static boolean isVariable(String name) {
        return name.matches("[A-Z0-9_]+");
    }

    /** Characters to be put in, left out or exchanged (Levenshtein). */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int column = 0; column <= other.length(); column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= other.length(); column++) {
                int exchanged = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(exchanged, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
