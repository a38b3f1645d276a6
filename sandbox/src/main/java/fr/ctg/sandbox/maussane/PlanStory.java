package fr.ctg.sandbox.maussane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The plan of 21 action sheets. The framework is the act's; the sheets' titles are not in it, so the sheets are demonstration. */
final class PlanStory {
    private static final String STEERING = "steering";
    private static final int SHEETS = 21;

    private final Api api;
    private final JsonNode facts = CaseFile.read("plan.json");

    PlanStory(Api api) {
        this.api = api;
    }

    /** Returns the plan's path. */
    String write() {
        var reference = facts.path("conventionReference").asText();
        var plan = api.find(STEERING, "/v1/plans", "conventionReference", reference)
                .orElseGet(() -> api.post(STEERING, "/v1/plans", facts));
        var id = plan.path("id").asText();
        var path = "/v1/plans/" + id;
        if (plan.path("status").asText().equals("DRAFT")) {
            var written = api.items(STEERING, "/v1/action-sheets", "planId", id).size();
            for (int number = written + 1; number <= SHEETS; number++) {
                api.post(STEERING, "/v1/action-sheets", sheet(id, number));
            }
            api.put(
                    STEERING,
                    path + "/adoption",
                    CaseFile.object()
                            .put("adoptedOn", "2022-06-30")
                            .put("body", "Comité de pilotage (date de démonstration)"));
        }
        return path;
    }

    private ObjectNode sheet(String planId, int number) {
        var objectives = objectives();
        var sheet = CaseFile.object()
                .put("planId", planId)
                .put("number", number)
                .put("title", "Fiche action n° %d (démonstration)".formatted(number))
                .put("how", "Modalités de mise en œuvre : démonstration.")
                .put("deadlines", "Échéances : démonstration.")
                .put("means", "Moyens mobilisés : démonstration.")
                .put("demonstration", true);
        sheet.putArray("objectiveCodes").add(objectives.get((number - 1) % objectives.size()));
        sheet.putArray("contributors").add("Caf (démonstration)").add("Communes (démonstration)");
        sheet.putArray("indicators")
                .addObject()
                .put("code", "I1")
                .put("title", "Indicateur de démonstration de la fiche n° %d".formatted(number))
                .put("unit", "nombre")
                .put("kind", "RESULT");
        return sheet;
    }

    private List<String> objectives() {
        var codes = new ArrayList<String>();
        for (var stake : facts.path("stakes")) {
            for (var axis : stake.path("axes")) {
                axis.path("objectives")
                        .forEach(objective -> codes.add(objective.path("code").asText()));
            }
        }
        return codes;
    }
}
