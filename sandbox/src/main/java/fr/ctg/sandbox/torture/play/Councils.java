package fr.ctg.sandbox.torture.play;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.platform.embedded.DemoIdentity;
import fr.ctg.sandbox.DemoIdentities;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** Seats the councils of the communes the demonstration knows, before anything burns. */
final class Councils {
    static final int MEMBERS = 7;
    private static final String CLERK = "clerk-";

    private final Client client;

    Councils(Client client) {
        this.client = client;
    }

    List<Commune> seat(RandomGenerator chance) {
        var communes = new ArrayList<Commune>();
        for (var identity : DemoIdentities.all()) {
            if (identity.name().startsWith(CLERK)) {
                communes.add(seat(identity, communes.size(), chance));
            }
        }
        return communes;
    }

    private Commune seat(DemoIdentity clerk, int number, RandomGenerator chance) {
        var members = IntStream.range(0, MEMBERS)
                .mapToObj(seat -> """
                        {"givenName": "Personne fictive", "familyName": "N° %d", "office": "%s"}""".formatted(seat + 1, seat == 0 ? "MAYOR" : "COUNCILLOR"))
                .collect(Collectors.joining(", ", "[", "]"));
        var council = client.post(
                        Deed.COUNCIL,
                        clerk.organisation(),
                        clerk.name(),
                        "/v1/councils",
                        """
                {"siren": "%s", "insee": "130%02d", "name": "Commune d'essai %d", "renewedOn": "2020-03-15", "population": 90,
                 "populationYear": 2018, "demonstration": true, "members": %s}""".formatted(clerk.organisation(), number + 1, number, members),
                        chance)
                .orElseThrow(
                        () -> new IllegalStateException("The council of " + clerk.name() + " could not be seated"));
        return new Commune(
                clerk.name().substring(CLERK.length()),
                clerk.organisation(),
                council.path("id").asText(),
                memberIds(council));
    }

    private static List<String> memberIds(JsonNode council) {
        return StreamSupport.stream(council.path("members").spliterator(), false)
                .map(member -> member.path("id").asText())
                .toList();
    }
}
