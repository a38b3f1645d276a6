package fr.ctg.sandbox.torture.play;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.sandbox.torture.stage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/** One convention, from its registration to the measures of its plan, with whoever signs too early or twice. */
final class ConventionLife {
    static final String TEXT = "a".repeat(64);
    private static final String STEERING = "steering";
    private static final String CAF = "caf-director";
    private static final String CAF_SIREN = "999999998";
    private static final String MAYOR = """
            {"name": "Personne fictive", "capacity": "Maire", "office": "MAYOR", "standing": "HOLDER"}""";
    private static final String HEADS = """
            {"name": "Personne fictive A", "capacity": "Présidence", "office": "PRESIDENT", "standing": "HOLDER"},
            {"name": "Personne fictive B", "capacity": "Direction", "office": "DIRECTOR", "standing": "HOLDER"}""";

    private final Client client;
    private final List<Commune> communes;
    private final String reference;
    private final Chances chances;
    private final RandomGenerator chance;
    private final AtomicInteger signatures = new AtomicInteger();

    ConventionLife(Client client, List<Commune> communes, String reference, Chances chances) {
        this.client = client;
        this.communes = communes;
        this.reference = reference;
        this.chances = chances;
        this.chance = chances.next();
    }

    void play() {
        var convention = register(client, reference, communes, chance);
        if (convention.isEmpty()) {
            return;
        }
        var plan = new PlanLife(client, reference, chances.branch());
        var steps = new ArrayList<Callable<Boolean>>();
        steps.add(plan::write);
        steps.add(() -> cafDecides(convention) && sign(convention, CAF, CAF_SIREN, HEADS, chances.next()));
        for (var commune : communes) {
            var council = new CouncilLife(client, commune, reference, chances.next());
            var own = chances.next();
            steps.add(() -> {
                if (own.nextInt(3) == 0) {
                    tooEarly(convention, commune, own);
                }
                return council.deliberate() && sign(convention, commune.mayor(), commune.siren(), MAYOR, own);
            });
        }
        if (!Together.all(steps).contains(false)) {
            plan.measure(communes);
        }
    }

    /** Its path; empty if it is not known to exist. */
    static String register(Client client, String reference, List<Commune> communes, RandomGenerator chance) {
        var parties = new StringBuilder();
        for (var commune : communes) {
            parties.append("""
                    {"siren": "%s", "name": "Commune d'essai", "kind": "COMMUNE", "required": true, "signersRequired": 1},""".formatted(commune.siren()));
        }
        return client.post(
                        Deed.CONVENTION,
                        reference,
                        STEERING,
                        "/v1/conventions",
                        """
                {"reference": "%s", "title": "Convention d'essai", "startsOn": "2022-01-01", "endsOn": "2025-12-31", "fields": ["enfance"],
                 "textSha256": "%s", "parties": [%s
                  {"siren": "%s", "name": "Caf (démonstration)", "kind": "CAF", "required": true, "signersRequired": 2}]}""".formatted(reference, TEXT, parties, CAF_SIREN),
                        chance)
                .map(created -> "/v1/conventions/" + created.path("id").asText())
                .orElse("");
    }

    private boolean cafDecides(String convention) {
        var own = chances.next();
        return client.post(
                        Deed.DECISION,
                        reference,
                        CAF,
                        convention + "/decisions",
                        """
                {"siren": "%s", "organ": "Conseil d'administration", "officialNumber": "%s", "decidedOn": "2022-06-21", "effectiveOn": "2022-06-22",
                 "textSha256": "%s", "demonstration": true, "offices": ["PRESIDENT", "DIRECTOR"],
                 "evidence": {"sha256": "%s", "title": "Extrait de procès-verbal"}}""".formatted(CAF_SIREN, reference, TEXT, TEXT),
                        own)
                .isPresent();
    }

    /** Nobody has deliberated yet: whatever the answer, no signature may come of it. */
    private void tooEarly(String convention, Commune commune, RandomGenerator own) {
        signOnce(convention, commune.mayor(), commune.siren(), MAYOR, own);
    }

    /** Once the act has come by event. Every fourth party signs twice at once, with two keys: one of the two has to be refused. */
    private boolean sign(String convention, String as, String siren, String signers, RandomGenerator own) {
        client.await(Database.CTG, STEERING, convention, view -> mayOrDidSign(view, siren), own);
        if (own.nextInt(4) != 0) {
            return signOnce(convention, as, siren, signers, own);
        }
        var other = chances.next();
        return Together.both(
                        () -> signOnce(convention, as, siren, signers, own),
                        () -> signOnce(convention, as, siren, signers, other))
                .contains(true);
    }

    private static boolean mayOrDidSign(JsonNode convention, String siren) {
        return StreamSupport.stream(convention.path("parties").spliterator(), false)
                .filter(party -> party.path("siren").asText().equals(siren))
                .map(party -> party.path("standing").asText())
                .anyMatch(standing -> standing.equals("AUTHORISED") || standing.equals("SIGNED"));
    }

    private boolean signOnce(String convention, String as, String siren, String signers, RandomGenerator own) {
        var mark = reference + " " + signatures.incrementAndGet();
        return client.post(
                        Deed.SIGNATURE,
                        mark,
                        as,
                        convention + "/signatures",
                        """
                {"siren": "%s", "signature": {"signedOn": "2022-09-20", "place": "%s", "channel": "PAPER", "level": "HANDWRITTEN",
                 "textSha256": "%s", "signers": [%s], "demonstration": true}}""".formatted(siren, mark, TEXT, signers),
                        own)
                .isPresent();
    }
}
