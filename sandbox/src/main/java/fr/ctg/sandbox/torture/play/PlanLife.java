package fr.ctg.sandbox.torture.play;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.sandbox.torture.stage.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/** The plan of a convention: written and adopted before it is signed, measured by the communes once it is active. */
final class PlanLife {
    private static final String STEERING = "steering";

    private final Client client;
    private final String reference;
    private final Chances chances;
    private final RandomGenerator chance;
    private final List<JsonNode> sheets = new ArrayList<>();
    private String plan = "";

    PlanLife(Client client, String reference, Chances chances) {
        this.client = client;
        this.reference = reference;
        this.chances = chances;
        this.chance = chances.next();
    }

    /** Whether it is known to be adopted. */
    boolean write() {
        plan = create(client, reference, chance).orElse("");
        if (plan.isEmpty()) {
            return false;
        }
        var wanted = 1 + chance.nextInt(2);
        for (int number = 1; number <= wanted; number++) {
            sheet(number).ifPresent(sheets::add);
        }
        return !sheets.isEmpty()
                && client.put(
                                Deed.ADOPTION,
                                reference,
                                STEERING,
                                path() + "/adoption",
                                """
                {"adoptedOn": "2022-06-30", "body": "%s"}""".formatted(reference),
                                view -> view.has("adoption"),
                                chance)
                        .isPresent();
    }

    static Optional<String> create(Client client, String reference, RandomGenerator chance) {
        return client.post(Deed.PLAN, reference, STEERING, "/v1/plans", """
                {"conventionReference": "%s", "title": "Plan d'essai", "demonstration": true, "stakes": [{"code": "1", "title": "Enjeu", "axes": [
                  {"code": "1.1", "title": "Axe", "objectives": [{"code": "1.1.a", "title": "Objectif"}]}]}]}""".formatted(reference), chance)
                .map(created -> created.path("id").asText());
    }

    private String path() {
        return "/v1/plans/" + plan;
    }

    private Optional<JsonNode> sheet(int number) {
        return client.post(
                Deed.SHEET,
                reference + "#" + number,
                STEERING,
                "/v1/action-sheets",
                """
                {"planId": "%s", "number": %d, "title": "%s#%d", "objectiveCodes": ["1.1.a"], "how": "Essai", "deadlines": "Essai",
                 "contributors": ["Essai"], "means": "Essai", "demonstration": true,
                 "indicators": [{"code": "I1", "title": "Indicateur d'essai", "unit": "places", "kind": "RESULT"}]}""".formatted(plan, number, reference, number),
                chance);
    }

    /** The plan becomes active by event. */
    void measure(List<Commune> communes) {
        client.await(
                Database.ACTION_PLAN,
                STEERING,
                path(),
                view -> view.path("status").asText().equals("ACTIVE"),
                chance);
        for (var sheet : sheets) {
            var indicator = sheet.path("indicators").path(0).path("id").asText();
            if (define(sheet, indicator)) {
                Together.all(communes.stream()
                        .map(commune -> measuring(indicator, commune, chances.next()))
                        .toList());
            }
        }
    }

    private boolean define(JsonNode sheet, String indicator) {
        return client.putNew(
                Deed.DEFINITION,
                reference + " " + indicator,
                STEERING,
                "/v1/indicators/" + indicator + "/definition",
                """
                {"sheetId": "%s", "read": 0, "definition": {"title": "%s %s", "unit": "places", "kind": "RESULT", "type": "NUMBER",
                 "direction": "HIGHER_IS_BETTER", "frequency": "QUARTER", "source": "Essai", "baseline": {"on": "2021-12-31", "value": {"number": "1"}},
                 "targets": [], "cumulative": false, "byCommune": true, "countsPeople": false}}""".formatted(sheet.path("id").asText(), reference, indicator),
                chance);
    }

    private Callable<Boolean> measuring(String indicator, Commune commune, RandomGenerator own) {
        var mark = new UUID(own.nextLong(), own.nextLong()).toString();
        return () -> client.post(
                        Deed.MEASURE,
                        mark,
                        commune.clerk(),
                        "/v1/measures",
                        """
                {"indicatorId": "%s", "period": "2022-Q2", "communeSiren": "%s",
                 "content": {"unit": "places", "value": {"number": "42"}, "comment": "%s"}}""".formatted(indicator, commune.siren(), mark),
                        own)
                .isPresent();
    }
}
