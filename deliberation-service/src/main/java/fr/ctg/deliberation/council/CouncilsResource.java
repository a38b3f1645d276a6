package fr.ctg.deliberation.council;

import fr.ctg.deliberation.Role;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.identity.Siren;
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

@Path("/v1/councils")
@Tag(name = "Conseils municipaux")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CouncilsResource {
    private final Councils councils;
    private final AuditTrail audit;
    private final Caller caller;

    CouncilsResource(Councils councils, AuditTrail audit, Caller caller) {
        this.councils = councils;
        this.audit = audit;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "registerCouncil",
            summary = "Enregistrer un conseil municipal",
            description = "Le nombre de sièges est calculé depuis la population (CGCT L2121-2).")
    @APIResponseSchema(
            value = CouncilView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<CouncilView> register(@Valid @NotNull RegisterCouncil request) {
        caller.requireOrganisation(request.siren());
        var council = new Council(
                NewId.next(),
                request.siren(),
                request.insee(),
                request.name(),
                request.renewedOn(),
                request.population(),
                request.populationYear(),
                request.members().stream()
                        .map(member ->
                                new Member(NewId.next(), member.givenName(), member.familyName(), member.office()))
                        .toList(),
                request.demonstration());
        councils.persist(council);
        audit.append(council.id(), request);
        return RestResponse.ResponseBuilder.<CouncilView>created(
                        UriBuilder.fromPath("/v1/councils/{id}").build(council.id()))
                .entity(CouncilView.of(council))
                .build();
    }

    @GET
    @PermitAll
    @Operation(operationId = "listCouncils", summary = "Lister les conseils municipaux")
    public Page<CouncilView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Siren @Nullable String siren,
            @RestQuery @Nullable String insee) {
        return page.page(councils.page(page, siren, insee), Council::id, CouncilView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getCouncil", summary = "Lire un conseil municipal")
    public CouncilView get(@RestPath UUID id) {
        return CouncilView.of(councils.require(id));
    }
}
