package fr.ctg.actionplan.renewal;

import static java.util.Objects.requireNonNull;

import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.action.ActionSheet;
import fr.ctg.actionplan.action.ActionSheets;
import fr.ctg.actionplan.indicator.Indicators;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.PlanEvent.PlanRenewed;
import fr.ctg.actionplan.plan.PlanExistsAlready;
import fr.ctg.actionplan.plan.PlanJournal;
import fr.ctg.actionplan.plan.PlanView;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/plans/{id}/renewals")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class PlanRenewalResource {
    private final Plans plans;
    private final ActionSheets sheets;
    private final Indicators indicators;
    private final PlanJournal journal;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;

    PlanRenewalResource(
            Plans plans,
            ActionSheets sheets,
            Indicators indicators,
            PlanJournal journal,
            AuditTrail audit,
            Calendar calendar,
            Caller caller) {
        this.plans = plans;
        this.sheets = sheets;
        this.indicators = indicators;
        this.journal = journal;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "renewPlan",
            summary = "Préparer le plan de la convention suivante",
            description =
                    "Le plan suivant reprend le cadre et les fiches qui continuent, en préparation : étapes non franchies, budget et cibles des années d'après, définition des indicateurs et leur valeur de départ. Il est ensuite révisé et adopté comme tout plan ; celui-ci ne change pas.")
    @APIResponseSchema(
            value = PlanView.class,
            responseCode = "201",
            responseDescription = "Plan suivant créé ; `Location` donne son adresse.")
    public RestResponse<PlanView> renew(@RestPath UUID id, @Valid @NotNull RenewPlan request) {
        var plan = plans.requireLocked(id, caller.organisation());
        caller.requireOrganisation(plan.keeperSiren());
        var next = plan.renewedAs(NewId.next(), request.conventionReference(), request.title());
        if (plans.existsFor(request.conventionReference(), plan.keeperSiren())) {
            throw new PlanExistsAlready(request.conventionReference());
        }
        plans.persist(next);
        journal.record(next.created());
        var continuing = chosen(sheets.ofPlan(id), request.sheetIds());
        takeOver(continuing, next, lastDayOf(id));
        journal.record(new PlanRenewed(id, next.id(), request.conventionReference(), continuing.size()));
        return RestResponse.ResponseBuilder.<PlanView>created(
                        UriBuilder.fromPath("/v1/plans/{id}").build(next.id()))
                .entity(PlanView.of(plans.requireReading(next.id(), caller.organisation()), calendar.today()))
                .build();
    }

    private static List<ActionSheet> chosen(List<ActionSheet> all, @Nullable Set<UUID> asked) {
        if (asked == null) {
            return all.stream().filter(ActionSheet::isToContinue).toList();
        }
        var chosen = all.stream()
                .filter(sheet -> sheet.isPublished() && asked.contains(sheet.id()))
                .toList();
        if (chosen.size() < asked.size()) {
            var others = new HashSet<>(asked);
            chosen.forEach(sheet -> others.remove(sheet.id()));
            throw new NotToContinue(others);
        }
        return chosen;
    }

    private void takeOver(List<ActionSheet> continuing, Plan next, LocalDate lastDay) {
        var successors = new HashMap<UUID, ActionSheet>();
        for (var sheet : continuing) {
            var successor = sheet.continuedIn(next, NewId.next(), lastDay);
            successors.put(sheet.id(), successor);
            sheets.persist(successor);
            audit.append(successor.id(), successor.added());
        }
        for (var indicator : indicators.ofSheets(successors.keySet())) {
            var successor = indicator.continuedIn(requireNonNull(successors.get(indicator.sheetId())), lastDay);
            indicators.persist(successor);
            audit.append(successor.id(), successor.defined());
        }
    }

    /** Of its convention, or today while the convention is not signed yet. */
    private LocalDate lastDayOf(UUID id) {
        return plans.requireReading(id, caller.organisation())
                .convention()
                .map(SignedConvention::lastDay)
                .orElse(calendar.today());
    }
}
