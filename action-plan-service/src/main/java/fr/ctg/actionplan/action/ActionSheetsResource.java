package fr.ctg.actionplan.action;

import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/action-sheets")
@Tag(name = "Fiches actions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class ActionSheetsResource {
    private final ActionSheets sheets;
    private final Plans plans;
    private final AuditTrail audit;
    private final Caller caller;

    ActionSheetsResource(ActionSheets sheets, Plans plans, AuditTrail audit, Caller caller) {
        this.sheets = sheets;
        this.plans = plans;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "createActionSheet",
            summary = "Ajouter une fiche action",
            description = "Dans un plan en préparation seulement ; les cinq blocs peuvent être complétés à l'adoption.")
    @APIResponseSchema(value = ActionSheetView.class, responseCode = "201", responseDescription = "Fiche ajoutée.")
    public RestResponse<ActionSheetView> create(@Valid @NotNull CreateActionSheet request) {
        var plan = plans.requireLocked(request.planId(), caller.organisation());
        caller.requireOrganisation(plan.keeperSiren());
        var sheet = new ActionSheet(NewId.next(), plan, request);
        if (sheets.hasNumber(plan.id(), request.number())) {
            throw new SheetNumberTaken(request.number());
        }
        sheets.persist(sheet);
        audit.append(sheet.id(), sheet.added());
        return RestResponse.ResponseBuilder.<ActionSheetView>created(
                        UriBuilder.fromPath("/v1/action-sheets/{id}").build(sheet.id()))
                .entity(ActionSheetView.of(sheet))
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listActionSheets",
            summary = "Lister les fiches actions",
            description = "Les fiches des plans non adoptés des autres organisations n'y figurent pas.")
    public Page<ActionSheetView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable @Parameter(description = "Code d'un objectif servi ; demande aussi `planId`.")
                    String objectiveCode) {
        if (objectiveCode != null && planId == null) {
            throw new ObjectiveWithoutPlan(objectiveCode);
        }
        return page.page(
                sheets.page(page, planId, objectiveCode, caller.organisation()), ActionSheet::id, ActionSheetView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getActionSheet", summary = "Lire une fiche action")
    public ActionSheetView get(@RestPath UUID id) {
        return ActionSheetView.of(sheets.requireVisible(id, caller.organisation()));
    }
}
