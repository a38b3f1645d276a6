package fr.ctg.sandbox.torture.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One act of one council: convened, opened, tabled, voted (by two clerks at once, sometimes), published, transmitted. */
final class CouncilLife {
    private final Client client;
    private final Commune commune;
    private final String reference;
    private final RandomGenerator chance;

    CouncilLife(Client client, Commune commune, String reference, RandomGenerator chance) {
        this.client = client;
        this.commune = commune;
        this.reference = reference;
        this.chance = chance;
    }

    /** Whether the act is known to authorise the mayor. */
    boolean deliberate() {
        var number = reference + "/" + commune.key();
        var sitting = convene(number);
        if (sitting.isEmpty() || !open(number, sitting)) {
            return false;
        }
        var act = table(number, sitting);
        return !act.isEmpty() && vote(number, act) && publish(number, act) && transmit(number, act);
    }

    private String convene(String number) {
        return id(client.post(
                Deed.SITTING,
                number,
                commune.clerk(),
                "/v1/sittings",
                """
                {"councilId": "%s", "heldOn": "2022-08-29", "startsAt": "19:00", "place": "%s", "convokedOn": "2022-07-13",
                 "agenda": [{"rank": 1, "title": "Convention territoriale globale"}]}""".formatted(commune.councilId(), number),
                chance));
    }

    private static String id(Optional<JsonNode> created) {
        return created.map(thing -> thing.path("id").asText()).orElse("");
    }

    private boolean open(String number, String sitting) {
        var present = String.join("\", \"", commune.memberIds());
        return client.put(
                        Deed.OPENING,
                        number,
                        commune.clerk(),
                        "/v1/sittings/" + sitting + "/opening",
                        """
                {"presentIds": ["%s"], "excusedIds": [], "chairId": "%s", "secretaryId": "%s"}""".formatted(
                                        present,
                                        commune.memberIds().getFirst(),
                                        commune.memberIds().getLast()),
                        view -> !view.path("status").asText().equals("CONVENED"),
                        chance)
                .isPresent();
    }

    private String table(String number, String sitting) {
        return id(client.post(
                Deed.DELIBERATION,
                number,
                commune.clerk(),
                "/v1/deliberations",
                """
                {"sittingId": "%s", "rank": 1, "officialNumber": "%s", "subject": "Convention territoriale globale", "visas": [],
                 "rapporteurId": "%s", "decisions": [{"verb": "AUTHORISES", "text": "le maire à signer la convention"}],
                 "mandate": {"conventionReference": "%s", "textSha256": "%s", "office": "MAYOR", "demonstration": true},
                 "commitments": [{"label": "Schéma de pilotage", "dueOn": "2022-12-31"}]}""".formatted(sitting, number, commune.memberIds().getFirst(), reference, ConventionLife.TEXT),
                chance));
    }

    /** One in eight is rejected. Every third time two clerks record the vote at once, and do not agree: one of them has to lose. */
    private boolean vote(String number, String act) {
        var votesFor = chance.nextInt(8) == 0 ? 2 : Councils.MEMBERS - 1 - chance.nextInt(2);
        if (chance.nextInt(3) != 0) {
            return record(number, act, votesFor) && votesFor > 2;
        }
        var rival = votesFor == 2 ? 1 : votesFor - 1;
        var won = Together.both(() -> record(number, act, votesFor), () -> record(number, act, rival));
        return won.contains(true) && votesFor > 2;
    }

    private boolean record(String number, String act, int votesFor) {
        return client.put(
                        Deed.VOTE,
                        number + ":" + votesFor,
                        commune.clerk(),
                        "/v1/deliberations/" + act + "/vote",
                        """
                {"method": "ORDINARY", "tally": "STATED", "votesFor": %d, "votesAgainst": %d, "abstentions": 0, "declaredUnanimous": false}""".formatted(votesFor, Councils.MEMBERS - votesFor),
                        view -> view.findPath("votesFor").asInt(-1) == votesFor,
                        chance)
                .isPresent();
    }

    private boolean publish(String number, String act) {
        return client.put(
                        Deed.PUBLICATION,
                        number,
                        commune.clerk(),
                        "/v1/deliberations/" + act + "/publication",
                        """
                {"publishedOn": "2022-09-01", "mode": "WEBSITE"}""",
                        view -> view.has("publication"),
                        chance)
                .isPresent();
    }

    /** One in ten is forgotten: the act never takes effect, and nobody may sign by it. */
    private boolean transmit(String number, String act) {
        return chance.nextInt(10) != 0
                && client.put(
                                Deed.TRANSMISSION,
                                number,
                                commune.clerk(),
                                "/v1/deliberations/" + act + "/transmission",
                                """
                {"receivedOn": "2022-09-01", "authority": "Sous-préfecture d'Arles"}""",
                                view -> view.has("transmission"),
                                chance)
                        .isPresent();
    }
}
