package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.Role;
import fr.ctg.deliberation.council.Councils;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.web.Calendar;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/sittings")
@Tag(name = "Séances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SittingsResource {
    private final Sittings sittings;
    private final Councils councils;
    private final AttendanceRules rules;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;

    SittingsResource(
            Sittings sittings,
            Councils councils,
            AttendanceRules rules,
            AuditTrail audit,
            Calendar calendar,
            Caller caller) {
        this.sittings = sittings;
        this.councils = councils;
        this.rules = rules;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({Role.CLERK, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "conveneSitting",
            summary = "Enregistrer une séance et sa convocation",
            description =
                    "Le délai de convocation est confronté à la règle du jour (CGCT L2121-11 et L2121-12) ; un délai court est signalé, non refusé.")
    @APIResponseSchema(
            value = SittingView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<SittingView> convene(@Valid @NotNull ConveneSitting request) {
        var council = councils.require(request.councilId());
        caller.requireOrganisation(council.siren());
        var sitting = new Sitting(
                NewId.next(),
                council,
                request.heldOn(),
                request.startsAt(),
                request.place(),
                request.convokedOn(),
                request.agenda(),
                rules);
        sittings.persist(sitting);
        audit.append(sitting.id(), sitting.convened());
        return RestResponse.ResponseBuilder.<SittingView>created(
                        UriBuilder.fromPath("/v1/sittings/{id}").build(sitting.id()))
                .entity(SittingView.of(sitting))
                .build();
    }

    @POST
    @Path("{id}/proxies")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "recordProxy",
            summary = "Enregistrer un pouvoir",
            description =
                    "Refusé au-delà du nombre de pouvoirs que la règle du jour de la séance permet à un même membre (CGCT L2121-20).")
    public SittingView recordProxy(@RestPath UUID id, @Valid @NotNull RecordProxy request) {
        var sitting = requireOwn(id);
        var council = councils.require(sitting.councilId());
        var giver = council.seatOf(request.giverId());
        var holder = council.seatOf(request.holderId());
        audit.append(id, sitting.recordProxy(giver, holder, request.writtenOn()));
        return SittingView.of(sitting);
    }

    @PUT
    @Path("{id}/opening")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "openSitting",
            summary = "Ouvrir la séance",
            description =
                    "Refusé si le quorum n'est pas atteint : la réponse nomme la règle, sa période et les personnes comptées (CGCT L2121-17).")
    public SittingView open(@RestPath UUID id, @Valid @NotNull OpenSitting request) {
        var sitting = requireOwn(id);
        var council = councils.require(sitting.councilId());
        var attendance = new Attendance(
                council.seatsOf(request.presentIds()),
                council.seatsOf(request.excusedIds()),
                council.seatOf(request.chairId()),
                council.seatOf(request.secretaryId()));
        audit.append(id, sitting.open(attendance, rules.quorumOn(sitting.heldOn()), calendar.today()));
        return SittingView.of(sitting);
    }

    @PUT
    @Path("{id}/closing")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(operationId = "closeSitting", summary = "Clore la séance")
    public SittingView close(@RestPath UUID id) {
        var sitting = requireOwn(id);
        audit.append(id, sitting.close());
        return SittingView.of(sitting);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listSittings", summary = "Lister les séances")
    public Page<SittingView> list(@BeanParam @Valid PageRequest page, @RestQuery @Nullable UUID councilId) {
        return page.page(sittings.page(page, councilId), Sitting::id, SittingView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getSitting", summary = "Lire une séance")
    public SittingView get(@RestPath UUID id) {
        return SittingView.of(sittings.require(id));
    }

    private Sitting requireOwn(UUID id) {
        var sitting = sittings.require(id);
        caller.requireOrganisation(sitting.siren());
        return sitting;
    }
}
