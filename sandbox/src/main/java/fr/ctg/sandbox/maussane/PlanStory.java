package fr.ctg.sandbox.maussane;

import static fr.ctg.sandbox.maussane.Api.tag;

import fr.ctg.client.ApiException;
import fr.ctg.client.api.ActionSheetsApi.APIListActionSheetsRequest;
import fr.ctg.client.api.PlansApi.APIListPlansRequest;
import fr.ctg.client.model.ActionSheetIndicatorKind;
import fr.ctg.client.model.ActionSheetNewIndicator;
import fr.ctg.client.model.AdoptPlan;
import fr.ctg.client.model.CreateActionSheet;
import fr.ctg.client.model.CreatePlan;
import fr.ctg.client.model.PlanObjective;
import fr.ctg.client.model.PlanStatus;
import fr.ctg.client.model.PlanView;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The plan of 21 action sheets. The framework is the act's; the sheets' titles are not in it, so the sheets are demonstration. */
final class PlanStory {
    private static final int SHEETS = 21;

    private final Api api;
    private final Map<String, String> steering;
    private final CreatePlan facts = CaseFile.read("plan.json", CreatePlan.class);

    PlanStory(Api api) {
        this.api = api;
        this.steering = api.as("steering");
    }

    void write() throws ApiException {
        var plan = plan();
        if (plan.getStatus() != PlanStatus.DRAFT) {
            return;
        }
        var sheets = APIListActionSheetsRequest.newBuilder()
                .planId(plan.getId())
                .limit(200)
                .build();
        var written =
                api.actionSheets.listActionSheets(sheets, steering).getItems().size();
        for (int number = written + 1; number <= SHEETS; number++) {
            api.actionSheets.createActionSheet(sheet(plan.getId(), number), null, steering);
        }
        var adoption = new AdoptPlan()
                .adoptedOn(LocalDate.parse("2022-06-30"))
                .body("Comité de pilotage (date de démonstration)");
        var read = api.plans.getPlanWithHttpInfo(plan.getId(), null, steering);
        api.plans.adoptPlan(plan.getId(), adoption, tag(read), steering);
    }

    private PlanView plan() throws ApiException {
        var known = api.plans
                .listPlans(
                        APIListPlansRequest.newBuilder()
                                .conventionReference(facts.getConventionReference())
                                .build(),
                        steering)
                .getItems();
        return known.isEmpty() ? api.plans.createPlan(facts, null, steering) : known.getFirst();
    }

    private CreateActionSheet sheet(UUID planId, int number) {
        var objectives = objectives();
        return new CreateActionSheet()
                .planId(planId)
                .number(number)
                .title("Fiche action n° %d (démonstration)".formatted(number))
                .how("Modalités de mise en œuvre : démonstration.")
                .deadlines("Échéances : démonstration.")
                .means("Moyens mobilisés : démonstration.")
                .demonstration(true)
                .addObjectiveCodesItem(objectives.get((number - 1) % objectives.size()))
                .contributors(List.of("Caf (démonstration)", "Communes (démonstration)"))
                .addIndicatorsItem(new ActionSheetNewIndicator()
                        .code("I1")
                        .title("Indicateur de démonstration de la fiche n° %d".formatted(number))
                        .unit("nombre")
                        .kind(ActionSheetIndicatorKind.RESULT));
    }

    private List<String> objectives() {
        return facts.getStakes().stream()
                .flatMap(stake -> stake.getAxes().stream())
                .flatMap(axis -> axis.getObjectives().stream())
                .map(PlanObjective::getCode)
                .toList();
    }
}
