package fr.ctg.ctg.coordination.officer;

import fr.ctg.ctg.KeptConventions;
import fr.ctg.ctg.Role;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.identity.Siren;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.storage.SettledChanges;
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

@Path("/v1/cooperation-officers")
@Tag(name = "Coordination")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class CooperationOfficersResource {
    private final CooperationOfficers officers;
    private final KeptConventions kept;
    private final AuditTrail audit;
    private final Caller caller;
    private final IfMatch ifMatch;

    CooperationOfficersResource(
            CooperationOfficers officers, KeptConventions kept, AuditTrail audit, Caller caller, IfMatch ifMatch) {
        this.officers = officers;
        this.kept = kept;
        this.audit = audit;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "recordCooperationOfficer",
            summary = "Enregistrer un poste de chargé de coopération",
            description =
                    "Par l'organisation qui tient le dossier de la convention. Porté par un ou plusieurs employeurs, qui n'en prennent pas ensemble plus d'un temps plein. Cadre : circulaire Cnaf 2020-01 du 16 janvier 2020.")
    @APIResponseSchema(
            value = CooperationOfficerView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<CooperationOfficerView> record(@Valid @NotNull RecordOfficer request) {
        var keeper = kept.requireKeptByCaller(request.conventionReference());
        var officer = new CooperationOfficer(NewId.next(), keeper, request);
        officers.persist(officer);
        audit.append(officer.id(), request);
        return RestResponse.ResponseBuilder.<CooperationOfficerView>created(
                        UriBuilder.fromPath("/v1/cooperation-officers/{id}").build(officer.id()))
                .entity(CooperationOfficerView.of(officer))
                .build();
    }

    @POST
    @Path("{id}/employments")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "addOfficerEmployment",
            summary = "Ajouter un employeur à un poste",
            description = "Refusé si les employeurs en prennent ensemble plus d'un temps plein.")
    public CooperationOfficerView employ(@RestPath UUID id, @Valid @NotNull Employment request) {
        return change(id, officer -> officer.employ(request));
    }

    @POST
    @Path("{id}/vacancies")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "recordOfficerVacancy",
            summary = "Enregistrer des mois de vacance",
            description = "Ces mois ne comptent pas dans la subvention de la Caf.")
    public CooperationOfficerView leaveVacant(@RestPath UUID id, @Valid @NotNull Vacancy request) {
        return change(id, officer -> officer.leaveVacant(request));
    }

    @PUT
    @Path("{id}/employments/{employerSiren}/end")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "endOfficerEmployment",
            summary = "Mettre fin à l'emploi qui court chez un employeur",
            description = "Le mois donné est le dernier qui compte.")
    public CooperationOfficerView endEmployment(
            @RestPath UUID id, @RestPath @Siren String employerSiren, @Valid @NotNull LastMonth request) {
        return change(id, officer -> officer.endEmployment(employerSiren, request.to()));
    }

    @PUT
    @Path("{id}/vacancies/end")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "endOfficerVacancy",
            summary = "Dire le dernier mois de la vacance qui court",
            description = "Le poste est de nouveau pourvu le mois suivant.")
    public CooperationOfficerView endVacancy(
            @RestPath UUID id,
            @RestQuery @Siren @Parameter(description = "Absent pour celle qui vaut chez tous les employeurs.") @Nullable String employerSiren,
            @Valid @NotNull LastMonth request) {
        return change(id, officer -> officer.endVacancy(employerSiren, request.to()));
    }

    private CooperationOfficerView change(UUID id, Function<CooperationOfficer, Object> verb) {
        var officer = officers.requireLocked(id);
        kept.requireKeptByCaller(officer.conventionReference());
        ifMatch.require(() -> CooperationOfficerView.of(officer));
        audit.append(id, verb.apply(officer));
        return CooperationOfficerView.of(officer);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCooperationOfficers",
            summary = "Lister les postes de chargé de coopération",
            description = "Par page, filtrés.")
    public Page<CooperationOfficerView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable String conventionReference,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var from = page.from(modifiedSince, SettledChanges.of("cooperation_officer", officers.getEntityManager()));
        return page.page(
                officers.page(from, page.rows(), conventionReference),
                from,
                CooperationOfficer::id,
                CooperationOfficer::modifiedAt,
                CooperationOfficerView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getCooperationOfficer",
            summary = "Lire un poste de chargé de coopération",
            description = "Les employeurs successifs, les quotités et les mois de vacance, en mois civils entiers.")
    public CooperationOfficerView get(@RestPath UUID id) {
        return CooperationOfficerView.of(officers.require(id));
    }
}
