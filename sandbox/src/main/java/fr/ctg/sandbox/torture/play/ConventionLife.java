package fr.ctg.sandbox.torture.play;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.sandbox.torture.stage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/** One convention, from its registration to the measures of its plan, with whoever signs too early or twice. */
final class ConventionLife {
    static final String TEXT = "a".repeat(64);
    private static final String STEERING = "steering";
    private static final String CAF = "caf-director";
    private static final String CAF_SIREN = "999999998";
    static final String MAYOR = """
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
    /** In every other convention all who may sign do so at the same moment: whose signature is the last is then for the database to say. */
    private final boolean atOnce;

    private final Phaser ceremony;

    ConventionLife(Client client, List<Commune> communes, String reference, Chances chances) {
        this.client = client;
        this.communes = communes;
        this.reference = reference;
        this.chances = chances;
        this.chance = chances.next();
        this.atOnce = chance.nextBoolean();
        this.ceremony = new Phaser(communes.size() + 1);
    }

    void play() {
        var convention = register(client, reference, communes, chance);
        if (convention.isEmpty()) {
            return;
        }
        var plan = new PlanLife(client, reference, chances.branch());
        var steps = new ArrayList<Callable<Boolean>>();
        steps.add(plan::write);
        steps.add(party(convention, CAF, CAF_SIREN, HEADS, own -> cafDecides(convention, own.next())));
        for (var commune : communes) {
            steps.add(party(convention, commune.mayor(), commune.siren(), MAYOR, own -> {
                var early = own.next();
                if (early.nextInt(3) == 0) {
                    // Nobody has deliberated yet: whatever the answer, no signature may come of it.
                    signOnce(convention, commune.mayor(), commune.siren(), MAYOR, early);
                }
                return new CouncilLife(client, commune, reference, own.next()).deliberate();
            }));
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

    private boolean cafDecides(String convention, RandomGenerator own) {
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

    /** What a party does: it decides, waits until its act has come by event, and signs. */
    private Callable<Boolean> party(
            String convention, String as, String siren, String signers, Predicate<Chances> decides) {
        var own = chances.branch();
        return () -> {
            var decided = decides.test(own)
                    && client.await(Database.CTG, STEERING, convention, view -> mayOrDidSign(view, siren), own.next())
                            .isPresent();
            if (atOnce) {
                ceremony.arriveAndAwaitAdvance();
            }
            return decided && sign(convention, as, siren, signers, own);
        };
    }

    /** Every fourth party signs twice at once, with two keys: one of the two has to be refused. */
    private boolean sign(String convention, String as, String siren, String signers, Chances own) {
        var one = own.next();
        var other = own.next();
        return one.nextInt(4) != 0
                ? signOnce(convention, as, siren, signers, one)
                : Together.both(
                                () -> signOnce(convention, as, siren, signers, one),
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
        return sign(client, reference + " " + signatures.incrementAndGet(), convention, as, siren, signers, own);
    }

    static boolean sign(
            Client client,
            String mark,
            String convention,
            String as,
            String siren,
            String signers,
            RandomGenerator own) {
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
