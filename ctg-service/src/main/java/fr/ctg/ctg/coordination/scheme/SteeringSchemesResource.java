package fr.ctg.ctg.coordination.scheme;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/steering-schemes")
@Tag(name = "Coordination")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class SteeringSchemesResource {
    private final SteeringSchemes schemes;
    private final KeptConventions kept;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    SteeringSchemesResource(
            SteeringSchemes schemes,
            KeptConventions kept,
            AuditTrail audit,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch) {
        this.schemes = schemes;
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
            operationId = "registerSteeringScheme",
            summary = "Enregistrer un schéma d'organisation du pilotage attendu",
            description =
                    "Un par convention, par l'organisation qui tient son dossier. Chaque commune l'approuve par délibération (CGCT art. L2121-29).")
    @APIResponseSchema(
            value = SteeringSchemeView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<SteeringSchemeView> register(@Valid @NotNull RegisterScheme request) {
        var keeper = kept.requireKeptByCaller(request.conventionReference());
        schemes.requireNoneUnder(request.conventionReference());
        var scheme = new SteeringScheme(NewId.next(), keeper, request);
        schemes.persist(scheme);
        audit.append(scheme.id(), request);
        return RestResponse.ResponseBuilder.<SteeringSchemeView>created(
                        UriBuilder.fromPath("/v1/steering-schemes/{id}").build(scheme.id()))
                .entity(view(scheme))
                .build();
    }

    @PUT
    @Path("{id}/document")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "deliverSteeringScheme",
            summary = "Remettre le document",
            description =
                    "Connu par son empreinte. Un nouveau document remplace l'ancien, dont les approbations ne valent plus.")
    public SteeringSchemeView deliver(@RestPath UUID id, @Valid @NotNull SchemeDocument request) {
        var scheme = schemes.requireLocked(id);
        kept.requireKeptByCaller(scheme.conventionReference());
        ifMatch.require(() -> view(scheme));
        audit.append(id, scheme.deliver(request, calendar.today()));
        return view(scheme);
    }

    @POST
    @Path("{id}/approvals")
    @RolesAllowed({Role.MAYOR, Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "approveSteeringScheme",
            summary = "Enregistrer l'approbation d'une commune",
            description =
                    "Par la commune, ou par qui tient le dossier. La délibération doit porter sur le document actuel (même empreinte).")
    public SteeringSchemeView approve(@RestPath UUID id, @Valid @NotNull SchemeApproval request) {
        var scheme = schemes.requireLocked(id);
        var own = caller.requireOrganisation();
        if (kept.keeperOf(scheme.conventionReference()).filter(own::equals).isEmpty()) {
            caller.requireOrganisation(request.siren());
        }
        audit.append(id, scheme.approve(request, calendar.today()));
        return view(scheme);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listSteeringSchemes",
            summary = "Lister les schémas d'organisation du pilotage",
            description = "Par page, filtrés.")
    public Page<SteeringSchemeView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable String conventionReference,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var from = page.from(modifiedSince, SettledChanges.of("steering_scheme", schemes.getEntityManager()));
        return page.page(
                schemes.page(from, page.rows(), conventionReference),
                from,
                SteeringScheme::id,
                SteeringScheme::modifiedAt,
                this::view);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getSteeringScheme",
            summary = "Lire un schéma d'organisation du pilotage",
            description = "Commune par commune : qui l'a approuvé, par quelle délibération.")
    public SteeringSchemeView get(@RestPath UUID id) {
        return view(schemes.require(id));
    }

    private SteeringSchemeView view(SteeringScheme scheme) {
        return view(scheme, null);
    }

    private SteeringSchemeView view(SteeringScheme scheme, @Nullable Instant modifiedAt) {
        return SteeringSchemeView.of(scheme, calendar.today(), modifiedAt);
    }
}
