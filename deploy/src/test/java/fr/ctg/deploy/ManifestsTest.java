package fr.ctg.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files as they are written; what Kustomize makes of them is for {@code make manifests}. */
class ManifestsTest {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final StrictSchemas SCHEMAS = new StrictSchemas();

    private static Applications applications;
    private static Manifests production;

    @BeforeAll
    static void read() throws IOException {
        applications = Applications.of(ROOT);
        production = overlay("production");
    }

    private static Manifests overlay(String name) throws IOException {
        return Manifests.gathered(ROOT.resolve("deploy/kubernetes/overlays").resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "existing", "sandbox"})
    void everyRuleIsKept(String overlay) throws IOException {
        var manifests = overlay(overlay);
        assertEquals(List.of(), findings(manifests), overlay);
        assertEquals(4, manifests.applications().size());
        assertEquals(3, manifests.migrations().size());
    }

    static List<Spoil> spoils() {
        return Spoil.all(ROOT);
    }

    @ParameterizedTest
    @MethodSource("spoils")
    void plantedFaultsAreSeen(Spoil spoil) {
        var spoiled = spoil.in(production);
        var seen = spoil.rule().equals(StrictSchemas.RULE)
                ? SCHEMAS.check(spoiled)
                : rule(spoil.rule()).findings(spoiled, applications);
        assertTrue(
                seen.stream().anyMatch(finding -> finding.rule().equals(spoil.rule())), () -> spoil + " is not seen");
    }

    private static Rule rule(String name) {
        return Rule.all().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No rule is called " + name));
    }

    @Test
    void noRuleIsThereThatNothingBreaks() {
        var tried = spoils().stream().map(Spoil::rule).collect(Collectors.toSet());
        var rules = Stream.concat(
                        Stream.of(StrictSchemas.RULE), Rule.all().stream().map(Rule::name))
                .collect(Collectors.toSet());
        assertEquals(rules, tried);
    }

    @Test
    void valuesOfTheSiteThatDidNotArriveAreSeen() {
        assertFalse(CheckManifests.unset(production).isEmpty(), "before Kustomize they are all still to be set");
    }

    /** As Kustomize does with the component: in the place of the base's autoscalers, not beside them. */
    @Test
    void aServiceIsScaledByKedaOrByTheBase() throws IOException {
        var byLag = Manifests.documents(ROOT.resolve("deploy/kubernetes/components/keda/scaling.yaml"));
        var beside = Stream.concat(production.all().stream(), byLag.stream()).toList();
        var instead = beside.stream()
                .filter(object -> !object.kind().equals("HorizontalPodAutoscaler")
                        || object.name().equals("gateway"))
                .toList();
        assertEquals(List.of(), findings(new Manifests(instead)));
        assertEquals(
                3,
                rule("availability: the number of instances is the autoscaler's")
                        .findings(new Manifests(beside), applications)
                        .size());
    }

    @Test
    void tracesAreLetOutWhereASiteCollectsThemAndNowhereElse(@TempDir Path overlay) throws IOException {
        var kubernetes = ROOT.resolve("deploy/kubernetes");
        Files.writeString(overlay.resolve("kustomization.yaml"), """
                resources: [%s]
                components: [%s]
                """.formatted(
                        kubernetes.resolve("overlays/production"), kubernetes.resolve("components/tracing")));
        assertEquals(List.of(), findings(Manifests.gathered(overlay)));

        var flow = Manifests.documents(kubernetes.resolve("components/tracing/network.yaml"));
        var pointless = new Manifests(
                Stream.concat(production.all().stream(), flow.stream()).toList());
        assertEquals(
                4,
                rule("network: a pod reaches what it needs and nothing else")
                        .findings(pointless, applications)
                        .size());
    }

    private static List<Finding> findings(Manifests manifests) {
        return Stream.concat(
                        SCHEMAS.check(manifests).stream(),
                        Rule.all().stream().flatMap(rule -> rule.findings(manifests, applications).stream()))
                .toList();
    }
}
