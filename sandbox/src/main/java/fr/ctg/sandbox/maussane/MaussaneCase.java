package fr.ctg.sandbox.maussane;

import fr.ctg.client.ApiException;
import fr.ctg.client.model.ChainVerdict;
import fr.ctg.client.model.LegalChain;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Loads the case into a running suite, through the gateway's HTTP API. */
public final class MaussaneCase {
    private static final String MAUSSANE = "maussane";

    private final URI gateway;
    private final Api api;

    /** {@code tokens} gives the bearer token of the demo identity of a name. */
    public MaussaneCase(URI gateway, UnaryOperator<String> tokens) {
        this.gateway = gateway;
        this.api = new Api(gateway, tokens);
    }

    /** Plays the case, a line of progress per step, and returns the address of its legal chain. */
    public URI load(Consumer<String> progress) {
        try {
            return gateway.resolve("/v1/conventions/%s/legal-chain".formatted(play(progress)));
        } catch (ApiException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private UUID play(Consumer<String> progress) throws ApiException {
        var communes = List.of(CaseFile.read("communes.json", Commune[].class));
        var convention = new ConventionStory(api, communes);

        var id = convention.register();
        progress.accept("Convention of eleven parties registered, with its initiative");
        new PlanStory(api).write();
        progress.accept("Plan written: 3 stakes, 5 axes, 10 objectives, 21 sheets (demonstration)");
        for (var commune : communes) {
            var isMaussane = commune.key().equals(MAUSSANE);
            var act = isMaussane ? CaseFile.read("act.json", Act.class) : Act.demonstration(commune.seats());
            new CouncilStory(api, commune, act, !isMaussane).play(convention.reference());
        }
        progress.accept("Ten councils have deliberated; Maussane's act of 29 July 2022 is executory since 1 August");
        convention.cafDecides(id);
        convention.cafSigns(id);
        for (var commune : communes) {
            if (!commune.key().equals(MAUSSANE)) {
                convention.communeSigns(id, commune, "Personne fictive N° 01 (démonstration)", "2022-09-13");
            }
        }
        progress.accept("The Caf and nine communes have signed (demonstration)");
        for (var commune : communes) {
            if (commune.key().equals(MAUSSANE)) {
                convention.communeSigns(id, commune, "Jean-Christophe CARRÉ", "2022-09-22");
            }
        }
        progress.accept("Maussane has signed: the eleventh signature concludes the convention");
        Patience.until(
                "the plan to be active",
                () -> api.conventions.getLegalChain(id, null, null, api.as("steering")),
                MaussaneCase::planIsActive);
        progress.accept(
                "The plan is active: the chain is proved from quorum to plan (%d calls)".formatted(api.calls()));
        return id;
    }

    private static boolean planIsActive(LegalChain chain) {
        return chain.getConvention().stream()
                .anyMatch(link -> link.getCode().equals("plan-active") && link.getVerdict() == ChainVerdict.PROVED);
    }
}
