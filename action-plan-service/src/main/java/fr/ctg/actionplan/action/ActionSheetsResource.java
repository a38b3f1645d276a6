package fr.ctg.actionplan.action;

import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.export.Export;
import fr.ctg.platform.export.Exports;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.storage.SettledChanges;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.IfMatch;
import fr.ctg.platform.web.ListPosition;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/action-sheets")
@Tag(name = "Action sheets")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class ActionSheetsResource {
    private final Exports exports;
    private final ActionSheets sheets;
    private final WriteSheets writing;
    private final Plans plans;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    ActionSheetsResource(
            ActionSheets sheets,
            WriteSheets writing,
            Plans plans,
            AuditTrail audit,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch,
            Exports exports) {
        this.exports = exports;
        this.sheets = sheets;
        this.writing = writing;
        this.plans = plans;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "createActionSheet",
            summary = "Ajouter une fiche action",
            description =
                    "Elle peut être incomplète. Dans un plan en préparation, l'adoption la publie avec les autres ; dans un plan adopté, elle attend l'accord d'une instance, puis `publication`.")
    @APIResponseSchema(value = ActionSheetView.class, responseCode = "201", responseDescription = "Fiche ajoutée.")
    public RestResponse<ActionSheetView> create(@Valid @NotNull CreateActionSheet request) {
        var sheet = writing.add(openPlan(request.planId()), request);
        return RestResponse.ResponseBuilder.<ActionSheetView>created(
                        UriBuilder.fromPath("/v1/action-sheets/{id}").build(sheet.id()))
                .entity(view(sheet))
                .build();
    }

    @PUT
    @Path("{id}/content")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "reviseActionSheet",
            summary = "Réviser une fiche action",
            description =
                    "L'ancien contenu est conservé. Une fiche publiée garde ses cinq blocs et demande un motif ; elle reste publiée, et `approved` redevient faux jusqu'au prochain avis.")
    public ActionSheetView revise(@RestPath UUID id, @Valid @NotNull ReviseActionSheet request) {
        return change(id, (plan, sheet) -> writing.revise(plan, sheet, request));
    }

    @POST
    @Path("{id}/validations")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "validateActionSheet",
            summary = "Enregistrer l'avis d'une instance sur la fiche",
            description =
                    "Aucun quorum n'est exigé : celui du conseil municipal (CGCT art. L2121-17) ne s'applique pas à ces instances.")
    public ActionSheetView validate(@RestPath UUID id, @Valid @NotNull Validation.Request request) {
        return change(id, (_, sheet) -> sheet.validate(request.toValidation(), calendar.today()));
    }

    @PUT
    @Path("{id}/publication")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "publishActionSheet",
            summary = "Publier une fiche ajoutée après l'adoption du plan",
            description = "Demande les cinq blocs, et l'accord d'une instance sur la version en cours.")
    public ActionSheetView publish(@RestPath UUID id, @Valid @NotNull SheetRequests.Publish request) {
        return change(id, (plan, sheet) -> sheet.publish(plan, request.on(), calendar.today()));
    }

    @POST
    @Path("{id}/status-changes")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "changeActionSheetStatus",
            summary = "Dire où en est l'action",
            description =
                    "L'historique est conservé. Que l'action soit en retard se déduit de ses dates, et ne se déclare pas.")
    public ActionSheetView changeStatus(@RestPath UUID id, @Valid @NotNull StatusChange request) {
        return change(id, (_, sheet) -> sheet.change(request, calendar.today()));
    }

    @POST
    @Path("{id}/completed-steps")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "completeActionSheetStep",
            summary = "Dire une étape franchie",
            description = "L'étape garde le jour où elle a été franchie ; elle ne redevient pas à faire.")
    public ActionSheetView completeStep(@RestPath UUID id, @Valid @NotNull SheetRequests.CompleteStep request) {
        return change(id, (_, sheet) -> sheet.completeStep(request.step(), request.on(), calendar.today()));
    }

    @PUT
    @Path("{id}/budget")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "updateActionSheetBudget",
            summary = "Mettre à jour le budget d'une fiche",
            description =
                    "Une ligne par année et par financeur : prévu, engagé, dépensé. Un montant inconnu est absent, jamais nul. Les lignes précédentes restent au journal.")
    public ActionSheetView updateBudget(@RestPath UUID id, @Valid @NotNull SheetRequests.UpdateBudget request) {
        return change(id, (_, sheet) -> sheet.updateBudget(request.budgetRevision(), request.lines()));
    }

    @PUT
    @Path("{id}/replacement")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "replaceActionSheet",
            summary = "Scinder ou fusionner une fiche",
            description = "La fiche est conservée et désigne celles, déjà créées, qui prennent sa suite.")
    public ActionSheetView replace(@RestPath UUID id, @Valid @NotNull Replacement.Request request) {
        return change(
                id,
                (plan, sheet) -> sheet.replace(
                        request.kind(),
                        sheets.requireAll(plan.id(), request.successors()),
                        request.on(),
                        request.reason(),
                        calendar.today()));
    }

    @PUT
    @Path("{id}/number")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "renumberActionSheet",
            summary = "Renuméroter une fiche",
            description = "L'ancien numéro est conservé avec la fiche ; il redevient libre dans le plan.")
    public ActionSheetView renumber(@RestPath UUID id, @Valid @NotNull SheetRequests.Renumber request) {
        return change(id, (plan, sheet) -> {
            requireFree(plan, request.number());
            return sheet.renumber(request.number(), request.on(), request.reason(), calendar.today());
        });
    }

    @POST
    @Path("{id}/documents")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "addActionSheetDocument",
            summary = "Joindre un document à une fiche",
            description =
                    "Son adresse, et son empreinte si on la donne ; le fichier reste là où ses auteurs le conservent.")
    public ActionSheetView addDocument(@RestPath UUID id, @Valid @NotNull SheetDocument.Request request) {
        return change(
                id,
                (_, sheet) -> sheet.add(new SheetDocument(
                        request.title(), request.url(), request.sha256(), calendar.today(), null, null)));
    }

    @POST
    @Path("{id}/document-withdrawals")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "withdrawActionSheetDocument",
            summary = "Retirer un document d'une fiche",
            description = "Il reste cité, avec le motif de son retrait.")
    public ActionSheetView withdrawDocument(@RestPath UUID id, @Valid @NotNull SheetDocument.Withdrawal request) {
        return change(id, (_, sheet) -> sheet.withdrawDocument(request.url(), request.reason(), calendar.today()));
    }

    private ActionSheetView change(UUID id, BiFunction<Plan, ActionSheet, ActionSheetEvent> verb) {
        var plan = openPlan(sheets.requirePlanOf(id, caller.organisation()));
        var sheet = sheets.requireLocked(id);
        ifMatch.require(() -> view(sheet));
        audit.append(id, verb.apply(plan, sheet));
        return view(sheet);
    }

    private Plan openPlan(UUID planId) {
        var plan = plans.requireOpen(planId, caller.organisation(), calendar.today());
        caller.requireOrganisation(plan.keeperSiren());
        return plan;
    }

    private void requireFree(Plan plan, int number) {
        if (sheets.hasNumber(plan.id(), number)) {
            throw new SheetNumberTaken(number);
        }
    }

    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.NDJSON, Exports.CSV})
    @Operation(
            operationId = "exportActionSheets",
            summary = "Exporter les fiches actions",
            description = Exports.PROMISE)
    public Response export(
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable @Parameter(description = "Code d'un objectif servi ; demande aussi `planId`.")
                    String objectiveCode,
            @RestQuery @Parameter(description = "Plusieurs valeurs s'ajoutent.") Set<SheetStatus> status,
            @RestQuery @Nullable @Parameter(description = "SIREN de l'organisation pilote.") String pilotSiren,
            @RestQuery
                    @Nullable @Parameter(
                            description =
                                    "SIREN d'une commune : les fiches qui la concernent, et celles qui les concernent toutes ; demande aussi `planId`.")
                    String communeSiren,
            @Context Request request) {
        var filter = filter(planId, objectiveCode, status, pilotSiren, communeSiren);
        var organisation = caller.organisation();
        var known = caller.isKnown();
        var today = calendar.today();
        return exports.answer(
                request,
                new Export<>(
                        "action-sheets",
                        "action_sheet",
                        ActionSheetView.class,
                        () -> sheets.from(ListPosition.FIRST, filter, organisation),
                        reading -> ActionSheetView.of(
                                reading.sheet(), today, known, reading.isKeptBy(organisation), reading.isOpen(today))));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listActionSheets",
            summary = "Lister les fiches actions",
            description =
                    "Les fiches en préparation des autres organisations n'y figurent pas. Le nom d'un référent technique n'est donné qu'aux porteurs d'un jeton.")
    public Page<ActionSheetView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable @Parameter(description = "Code d'un objectif servi ; demande aussi `planId`.")
                    String objectiveCode,
            @RestQuery @Parameter(description = "Plusieurs valeurs s'ajoutent.") Set<SheetStatus> status,
            @RestQuery @Nullable @Parameter(description = "SIREN de l'organisation pilote.") String pilotSiren,
            @RestQuery
                    @Nullable @Parameter(
                            description =
                                    "SIREN d'une commune : les fiches qui la concernent, et celles qui les concernent toutes ; demande aussi `planId`.")
                    String communeSiren,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var filter = filter(planId, objectiveCode, status, pilotSiren, communeSiren);
        var from = page.from(modifiedSince, SettledChanges.of("action_sheet", sheets.getEntityManager()));
        return page.page(
                sheets.page(from, page.rows(), filter, caller.organisation()),
                from,
                reading -> reading.sheet().id(),
                reading -> reading.sheet().modifiedAt(),
                this::view);
    }

    private static ActionSheets.Filter filter(
            @Nullable UUID planId,
            @Nullable String objectiveCode,
            Set<SheetStatus> status,
            @Nullable String pilotSiren,
            @Nullable String communeSiren) {
        if (objectiveCode != null && planId == null) {
            throw FilterWithoutPlan.objective(objectiveCode);
        }
        if (communeSiren != null && planId == null) {
            throw FilterWithoutPlan.commune(communeSiren);
        }
        return new ActionSheets.Filter(planId, objectiveCode, status, pilotSiren, communeSiren);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getActionSheet",
            summary = "Lire une fiche action",
            description =
                    "La dernière version, avec ses indicateurs, ses étapes et ce que l'appelant peut en faire (`allowedActions`). Un projet n'est lu que par le pilote du plan.")
    public ActionSheetView get(@RestPath UUID id) {
        return view(sheets.requireVisible(id, caller.organisation()));
    }

    @GET
    @Path("{id}/revisions")
    @PermitAll
    @Operation(
            operationId = "listActionSheetRevisions",
            summary = "Lire ce que la fiche disait avant",
            description =
                    "Les versions précédentes, de la plus récente à la première ; la version en cours est la fiche même. Ce qui a précédé sa publication n'est dit qu'à l'organisation qui tient le plan.")
    public List<SheetRevisionView> revisions(@RestPath UUID id) {
        return sheets.requireRevisionsOf(id, caller.organisation()).stream()
                .map(revision -> revision.view(caller.isKnown()))
                .toList();
    }

    private ActionSheetView view(SheetReading reading) {
        return view(reading, null);
    }

    private ActionSheetView view(SheetReading reading, @Nullable Instant modifiedAt) {
        var today = calendar.today();
        return ActionSheetView.of(
                reading.sheet(),
                today,
                caller.isKnown(),
                reading.isKeptBy(caller.organisation()),
                reading.isOpen(today),
                modifiedAt);
    }

    /** Of a sheet that is being changed: its plan is open. */
    private ActionSheetView view(ActionSheet sheet) {
        return ActionSheetView.of(sheet, calendar.today(), true, true, true);
    }
}
