package fr.ctg.ctg.initiative;

import fr.ctg.ctg.Role;
import fr.ctg.platform.audit.AuditTrail;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/initiatives")
@Tag(name = "Démarches")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class InitiativesResource {
    private final Initiatives initiatives;
    private final AuditTrail audit;
    private final Caller caller;

    InitiativesResource(Initiatives initiatives, AuditTrail audit, Caller caller) {
        this.initiatives = initiatives;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(operationId = "recordInitiative", summary = "Enregistrer une démarche")
    @APIResponseSchema(
            value = InitiativeView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<InitiativeView> record(@Valid @NotNull RecordInitiative request) {
        var initiative = new Initiative(NewId.next(), caller.requireOrganisation(), request);
        initiatives.persist(initiative);
        audit.append(initiative.id(), request);
        return RestResponse.ResponseBuilder.<InitiativeView>created(
                        UriBuilder.fromPath("/v1/initiatives/{id}").build(initiative.id()))
                .entity(InitiativeView.of(initiative))
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listInitiatives", summary = "Lister les démarches")
    public Page<InitiativeView> list(
            @BeanParam @Valid PageRequest page, @RestQuery @Nullable String conventionReference) {
        return page.page(initiatives.page(page, conventionReference), Initiative::id, InitiativeView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getInitiative", summary = "Lire une démarche")
    public InitiativeView get(@RestPath UUID id) {
        return InitiativeView.of(initiatives.require(id));
    }
}
