package fr.ctg.sandbox.maussane;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Loads the case into a running suite, through the gateway's HTTP API. */
public final class MaussaneCase {
    private final URI gateway;
    private final Api api;

    /** {@code tokens} gives the bearer token of the demo identity of a name. */
    public MaussaneCase(URI gateway, UnaryOperator<String> tokens) {
        this.gateway = gateway;
        this.api = new Api(gateway, tokens);
    }

    /** Plays the case, a line of progress per step, and returns the address of its legal chain. */
    public URI load(Consumer<String> progress) {
        var communes = CaseFile.read("communes.json");
        var act = CaseFile.read("act.json");
        var convention = new ConventionStory(api, communes);

        var conventionPath = convention.register();
        progress.accept("Convention of eleven parties registered, with its initiative");
        new PlanStory(api).write();
        progress.accept("Plan written: 3 stakes, 5 axes, 10 objectives, 21 sheets (demonstration)");
        for (var commune : communes) {
            var isMaussane = commune.path("key").asText().equals("maussane");
            var told = isMaussane ? act : CouncilStory.demonstrationAct(commune);
            new CouncilStory(api, commune, told, !isMaussane).play(convention.reference());
        }
        progress.accept("Ten councils have deliberated; Maussane's act of 29 July 2022 is executory since 1 August");
        convention.cafDecides(conventionPath);
        convention.cafSigns(conventionPath);
        for (var commune : communes) {
            if (!commune.path("key").asText().equals("maussane")) {
                convention.communeSigns(
                        conventionPath, commune, "Personne fictive N° 01 (démonstration)", "2022-09-13");
            }
        }
        progress.accept("The Caf and nine communes have signed (demonstration)");
        for (var commune : communes) {
            if (commune.path("key").asText().equals("maussane")) {
                convention.communeSigns(conventionPath, commune, "Jean-Christophe CARRÉ", "2022-09-22");
            }
        }
        progress.accept("Maussane has signed: the eleventh signature concludes the convention");
        var chain = conventionPath + "/legal-chain";
        Patience.until(
                "the plan to be active",
                () -> api.get("steering", chain).path("convention"),
                links -> planIsActive(links));
        progress.accept("The plan is active: the chain is proved from quorum to plan");
        return gateway.resolve(chain);
    }

    private static boolean planIsActive(JsonNode links) {
        for (var link : links) {
            if (link.path("code").asText().equals("plan-active")) {
                return link.path("verdict").asText().equals("PROVED");
            }
        }
        return false;
    }
}
