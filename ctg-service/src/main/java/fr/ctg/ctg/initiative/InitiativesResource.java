package fr.ctg.ctg.initiative;

import fr.ctg.ctg.KeptConventions;
import fr.ctg.ctg.Role;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.storage.SettledChanges;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.IfMatch;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/initiatives")
@Tag(name = "Initiatives")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class InitiativesResource {
    private final Initiatives initiatives;
    private final KeptConventions kept;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    InitiativesResource(
            Initiatives initiatives,
            KeptConventions kept,
            AuditTrail audit,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch) {
        this.initiatives = initiatives;
        this.kept = kept;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "recordInitiative",
            summary = "Enregistrer une démarche",
            description =
                    "L'organisation du jeton tient le dossier. Les dates gardent la précision de la source ; elles ne sont refusées que si aucune lecture ne les met en ordre. Cadre : circulaire Cnaf 2020-01 du 16 janvier 2020.")
    @APIResponseSchema(
            value = InitiativeView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<InitiativeView> record(@Valid @NotNull RecordInitiative request) {
        kept.keeperOf(request.conventionReference()).ifPresent(caller::requireOrganisation);
        var initiative = new Initiative(NewId.next(), caller.requireOrganisation(), request, calendar.today());
        initiatives.persist(initiative);
        audit.append(initiative.id(), request);
        return RestResponse.ResponseBuilder.<InitiativeView>created(
                        UriBuilder.fromPath("/v1/initiatives/{id}").build(initiative.id()))
                .entity(view(initiative))
                .build();
    }

    @POST
    @Path("{id}/phases")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "addInitiativePhase",
            summary = "Ajouter une phase",
            description =
                    "Une phase porte ses objectifs, ses étapes et ses jalons ; son numéro est unique dans la démarche.")
    public InitiativeView addPhase(@RestPath UUID id, @Valid @NotNull RecordInitiative.Phase request) {
        return change(id, initiative -> initiative.add(request, calendar.today()));
    }

    @POST
    @Path("{id}/suspensions")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "suspendInitiative",
            summary = "Enregistrer une suspension des travaux",
            description =
                    "Un fait, avec sa cause et ses dates, et non un état : la démarche n'est pas « arrêtée ». Sans fin tant que les travaux n'ont pas repris.")
    public InitiativeView suspend(@RestPath UUID id, @Valid @NotNull RecordInitiative.Suspension request) {
        return change(id, initiative -> initiative.suspend(request, calendar.today()));
    }

    @PUT
    @Path("{id}/resumption")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "resumeInitiative",
            summary = "Dire la reprise des travaux",
            description = "Donne sa fin à la suspension en cours.")
    public InitiativeView resume(@RestPath UUID id, @Valid @NotNull ResumeWork request) {
        return change(id, initiative -> initiative.resume(request.on(), calendar.today()));
    }

    @POST
    @Path("{id}/members")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "joinInitiativeBody",
            summary = "Ajouter un membre à une instance",
            description = "Un membre siège pour une organisation. Son nom n'est montré qu'aux porteurs d'un jeton.")
    public InitiativeView join(@RestPath UUID id, @Valid @NotNull JoinBody request) {
        return change(id, initiative -> initiative.join(request.body(), request.member()));
    }

    @POST
    @Path("{id}/member-departures")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "leaveInitiativeBody",
            summary = "Retirer un membre d'une instance",
            description = "Le journal garde qui y siégeait.")
    public InitiativeView leave(@RestPath UUID id, @Valid @NotNull JoinBody request) {
        return change(id, initiative -> initiative.leave(request.body(), request.member()));
    }

    @PUT
    @Path("{id}/milestone")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "reachInitiativeMilestone",
            summary = "Dire qu'un jalon est atteint",
            description = "Un jalon atteint garde son jour ; le jour donné n'est pas à venir.")
    public InitiativeView reach(@RestPath UUID id, @Valid @NotNull ReachMilestone request) {
        return change(id, initiative -> initiative.reach(request, calendar.today()));
    }

    @POST
    @Path("{id}/meetings")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "recordInitiativeMeeting",
            summary = "Enregistrer une réunion d'une instance",
            description =
                    "Aucun quorum n'est exigé : celui du conseil municipal (CGCT art. L2121-17) ne s'applique pas à ces instances.")
    public InitiativeView hold(@RestPath UUID id, @Valid @NotNull Meeting request) {
        return change(id, initiative -> initiative.hold(request, calendar.today()));
    }

    @POST
    @Path("{id}/validations")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "recordInitiativeValidation",
            summary = "Enregistrer ce qu'une instance a validé",
            description =
                    "Par usage, le comité de pilotage valide et les autres instances préparent ; aucun texte ne l'impose. Une validation par une autre instance est signalée dans `remarks`, non refusée.")
    public InitiativeView validate(@RestPath UUID id, @Valid @NotNull RecordInitiative.Validation request) {
        return change(id, initiative -> initiative.validate(request, calendar.today()));
    }

    @POST
    @Path("{id}/consultations")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "recordInitiativeConsultation",
            summary = "Enregistrer une journée de consultation des partenaires",
            description = "Passée, ou annoncée.")
    public InitiativeView consult(@RestPath UUID id, @Valid @NotNull Consultation request) {
        return change(id, initiative -> initiative.consult(request));
    }

    @PUT
    @Path("{id}/diagnostic")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "writeInitiativeDiagnostic",
            summary = "Écrire le diagnostic partagé",
            description =
                    "Remplace la version précédente, que garde le journal. Besoins prioritaires, écart entre l'offre et les besoins, sources (dont l'analyse des besoins sociaux, CASF art. L123-5 et R123-1).")
    public InitiativeView diagnose(@RestPath UUID id, @Valid @NotNull Diagnostic request) {
        return change(id, initiative -> initiative.write(request, calendar.today()));
    }

    private InitiativeView change(UUID id, Function<Initiative, InitiativeEvent> verb) {
        var initiative = initiatives.requireLocked(id);
        caller.requireOrganisation(
                kept.keeperOf(initiative.conventionReference()).orElse(initiative.keeperSiren()));
        ifMatch.require(() -> view(initiative));
        audit.append(id, verb.apply(initiative));
        return view(initiative);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listInitiatives", summary = "Lister les démarches", description = "Par page, filtrées.")
    public Page<InitiativeView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable String conventionReference,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var from = page.from(modifiedSince, SettledChanges.of("initiative", initiatives.getEntityManager()));
        return page.page(
                initiatives.page(from, page.rows(), conventionReference),
                from,
                Initiative::id,
                Initiative::modifiedAt,
                (initiative, modifiedAt) ->
                        InitiativeView.of(initiative, calendar.today(), caller.isKnown(), modifiedAt));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getInitiative",
            summary = "Lire une démarche",
            description = "Les noms des personnes ne sont donnés qu'aux porteurs d'un jeton.")
    public InitiativeView get(@RestPath UUID id) {
        return view(initiatives.require(id));
    }

    private InitiativeView view(Initiative initiative) {
        return InitiativeView.of(initiative, calendar.today(), caller.isKnown());
    }
}
