package fr.ctg.actionplan.adoption;

import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.action.ActionSheets;
import fr.ctg.actionplan.plan.ActivatePlan;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.PlanJournal;
import fr.ctg.actionplan.plan.PlanView;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.Blocker;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

@Path("/v1/plans/{id}/adoption")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class PlanAdoptionResource {
    private final Plans plans;
    private final ActionSheets sheets;
    private final ActivatePlan activatePlan;
    private final PlanJournal journal;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    PlanAdoptionResource(
            Plans plans,
            ActionSheets sheets,
            ActivatePlan activatePlan,
            PlanJournal journal,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch) {
        this.plans = plans;
        this.sheets = sheets;
        this.activatePlan = activatePlan;
        this.journal = journal;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @PUT
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "adoptPlan",
            summary = "Adopter un plan d'actions",
            description =
                    "Demande au moins une fiche, et les cinq blocs de chacune ; les publie toutes. Si la convention est déjà signée et en vigueur, le plan devient actif aussitôt et publie `fr.ctg.plan.activated.v1`.")
    public PlanView adopt(@RestPath UUID id, @Valid @NotNull AdoptPlan request) {
        var plan = plans.requireLocked(id, caller.organisation());
        caller.requireOrganisation(plan.keeperSiren());
        ifMatch.require(() -> view(id));
        var all = sheets.ofPlan(plan.id());
        journal.record(plan.adopt(request.toAdoption(), defects(plan, all), calendar.today()));
        all.forEach(sheet -> sheet.publishWithPlan(request.body(), request.adoptedOn()));
        activatePlan.ifDue(plan);
        return view(id);
    }

    private PlanView view(UUID id) {
        return PlanView.of(plans.requireReading(id, caller.organisation()), calendar.today());
    }

    private static List<Blocker> defects(Plan plan, List<ActionSheet> all) {
        return all.isEmpty()
                ? List.of(new Blocker("no-sheet", plan.title(), Facts.none(), List.of()))
                : all.stream().map(ActionSheet::defects).flatMap(List::stream).toList();
    }
}
