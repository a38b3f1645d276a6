package fr.ctg.sandbox;

import fr.ctg.platform.embedded.DemoIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** The people of the demonstration, from {@code demo-identities.properties}. */
public final class DemoIdentities {

    private DemoIdentities() {}

    /** In alphabetical order. */
    public static List<DemoIdentity> all() {
        var entries = new Properties();
        try (var file =
                Objects.requireNonNull(DemoIdentities.class.getResourceAsStream("demo-identities.properties"))) {
            entries.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries.stringPropertyNames().stream()
                .sorted()
                .map(name -> parse(name, entries.getProperty(name)))
                .toList();
    }

    private static DemoIdentity parse(String name, String roleAndOrganisation) {
        var comma = roleAndOrganisation.indexOf(',');
        if (comma < 0) {
            throw new IllegalStateException(
                    "%s = %s: role, organisation expected".formatted(name, roleAndOrganisation));
        }
        return new DemoIdentity(
                name,
                List.of(roleAndOrganisation.substring(0, comma).strip()),
                roleAndOrganisation.substring(comma + 1).strip());
    }
}
