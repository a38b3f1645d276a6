package fr.ctg.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks overlays as Kustomize rendered them ({@code make manifests}): pairs of an overlay's folder and the file it was rendered to. Ends with 1 when something
 * is to be mended.
 */
public final class CheckManifests {
    private CheckManifests() {}

    /**
     * The command.
     *
     * @param args the repository; whether values of our examples are refused; then the pairs
     */
    public static void main(String[] args) throws IOException {
        var applications = Applications.of(Path.of(args[0]));
        var found = 0;
        for (int i = 2; i < args.length; i += 2) {
            found += check(Path.of(args[i]), Path.of(args[i + 1]), Boolean.parseBoolean(args[1]), applications);
        }
        if (found > 0) {
            System.exit(1);
        }
    }

    private static int check(Path overlay, Path rendered, boolean forUse, Applications applications)
            throws IOException {
        var manifests = Manifests.rendered(rendered);
        var site = Site.of(overlay);
        var findings = new ArrayList<>(site.check());
        if (forUse) {
            findings.addAll(site.examples());
        }
        var rules = Rule.all();
        if (manifests.all().isEmpty()) {
            findings.add(new Finding("site", overlay.toString(), "Kustomize makes nothing of it"));
        } else {
            findings.addAll(new StrictSchemas().check(manifests));
            findings.addAll(unset(manifests));
            rules.forEach(rule -> findings.addAll(rule.findings(manifests, applications)));
        }
        findings.forEach(System.err::println);
        System.out.printf(
                "%s: %d objects, %d rules, %d to mend%n",
                overlay, manifests.all().size(), rules.size(), findings.size());
        return findings.size();
    }

    /** Places whose value the site should have set, and no replacement reached. */
    static List<Finding> unset(Manifests manifests) {
        return manifests.all().stream()
                .filter(object -> object.tree().toString().matches("(?s).*[\"=/]" + Site.UNSET + "\".*"))
                .map(object -> new Finding("site", object.id(), "a value of the site did not arrive"))
                .toList();
    }
}
