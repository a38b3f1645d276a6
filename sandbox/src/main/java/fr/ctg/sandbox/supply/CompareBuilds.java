package fr.ctg.sandbox.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipFile;

/** {@code CompareBuilds ONE OTHER}: every file of the packaged applications of two copies of the repository, byte by byte. */
public final class CompareBuilds {
    private static final int SHOWN = 10;

    private CompareBuilds() {}

    public static void main(String[] arguments) throws IOException {
        int jars = 0;
        int differing = 0;
        for (var application : PackagedApplication.NAMES) {
            var one = PackagedApplication.in(Path.of(arguments[0]), application);
            var other = PackagedApplication.in(Path.of(arguments[1]), application);
            jars += (int)
                    one.files().stream().filter(file -> file.endsWith(".jar")).count();
            for (var difference : differences(one, other)) {
                System.out.println(application + "/" + difference);
                differing++;
            }
        }
        System.out.printf(Locale.ROOT, "%d jars compared, %d files differ%n", jars, differing);
        System.exit(differing == 0 && jars > 0 ? 0 : 1);
    }

    static List<String> differences(PackagedApplication one, PackagedApplication other) throws IOException {
        var names = new TreeSet<>(one.files());
        names.addAll(other.files());
        var found = new ArrayList<String>();
        for (var name : names) {
            var here = one.directory().resolve(name);
            var there = other.directory().resolve(name);
            if (!Files.exists(here) || !Files.exists(there)) {
                found.add(name + ": in one of them only");
            } else if (Files.mismatch(here, there) >= 0) {
                found.add(name.endsWith(".jar") ? name + ": " + inside(here, there) : name);
            }
        }
        return found;
    }

    private static String inside(Path one, Path other) throws IOException {
        var entries = entries(one);
        var others = entries(other);
        var names = new TreeSet<>(entries.keySet());
        names.addAll(others.keySet());
        names.removeIf(name -> entries.getOrDefault(name, -1L).equals(others.getOrDefault(name, -1L)));
        return names.isEmpty()
                ? "the same entries, in another order or with other dates"
                : names.size() + " entries, such as "
                        + String.join(", ", names.stream().limit(SHOWN).toList());
    }

    private static Map<String, Long> entries(Path jar) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            var found = new HashMap<String, Long>();
            zip.stream().forEach(entry -> found.put(entry.getName(), entry.getCrc()));
            return found;
        }
    }
}
