package fr.ctg.deliberation.council;

import fr.ctg.deliberation.Role;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.identity.Siren;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/councils")
@Tag(name = "Councils")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class CouncilsResource {
    private final Councils councils;
    private final PublicationRules publicationRules;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    CouncilsResource(
            Councils councils,
            PublicationRules publicationRules,
            AuditTrail audit,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch) {
        this.councils = councils;
        this.publicationRules = publicationRules;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
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
        var members = new ArrayList<Member>();
        var offices = new ArrayList<OfficeTerm>();
        int deputies = 0;
        for (var elected : request.members()) {
            var member = new Member(
                    NewId.next(), elected.givenName(), elected.familyName(), request.renewedOn(), null, null, null);
            members.add(member);
            if (elected.office() != Office.COUNCILLOR) {
                var rank = elected.office() == Office.DEPUTY ? ++deputies : null;
                offices.add(new OfficeTerm(member.id(), elected.office(), rank, request.renewedOn(), null));
            }
        }
        var council = new Council(NewId.next(), request, members, offices);
        councils.persist(council);
        audit.append(council.id(), request);
        return RestResponse.ResponseBuilder.<CouncilView>created(
                        UriBuilder.fromPath("/v1/councils/{id}").build(council.id()))
                .entity(CouncilView.of(council, calendar.today()))
                .build();
    }

    @POST
    @Path("{id}/departures")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "recordDeparture",
            summary = "Enregistrer un siège devenu vacant",
            description = "Le membre sort de la base du quorum (CGCT L2121-17) et perd sa fonction.")
    public CouncilView leave(@RestPath UUID id, @Valid @NotNull CouncilChange.LeaveCouncil request) {
        var council = requireOwn(id);
        return changed(council, council.leave(request.memberId(), request.leftOn(), request.cause()), request.leftOn());
    }

    @POST
    @Path("{id}/members")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "seatMember",
            summary = "Installer un membre sur un siège vacant",
            description = "Refusé quand aucun siège n'est vacant ce jour-là.")
    public CouncilView seat(@RestPath UUID id, @Valid @NotNull CouncilChange.SeatMember request) {
        var council = requireOwn(id);
        var member = new Member(
                NewId.next(),
                request.givenName(),
                request.familyName(),
                request.seatedOn(),
                null,
                null,
                request.replacesId());
        return changed(council, council.seat(member), request.seatedOn());
    }

    @POST
    @Path("{id}/offices")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "electOfficer",
            summary = "Enregistrer l'élection du maire ou d'un adjoint",
            description = "Le rang des adjoints dit qui supplée le maire (CGCT L2122-17).")
    public CouncilView elect(@RestPath UUID id, @Valid @NotNull CouncilChange.ElectOfficer request) {
        var council = requireOwn(id);
        return changed(
                council,
                council.elect(request.memberId(), request.office(), request.rank(), request.from()),
                request.from());
    }

    @POST
    @Path("{id}/suspensions")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "suspendMember",
            summary = "Enregistrer une suspension",
            description = "Un membre suspendu n'exerce pas ce que la suspension couvre, entre les jours donnés.")
    public CouncilView suspend(@RestPath UUID id, @Valid @NotNull CouncilChange.SuspendMember request) {
        var council = requireOwn(id);
        var suspension =
                new Suspension(request.memberId(), request.scope(), request.from(), request.to(), request.reason());
        return changed(council, council.suspend(suspension), request.from());
    }

    @PUT
    @Path("{id}/publication-mode")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "choosePublicationMode",
            summary = "Choisir le mode de publicité des actes",
            description = "Ouvert aux communes de moins de 3 500 habitants (CGCT L2131-1, IV).")
    public CouncilView choosePublication(
            @RestPath UUID id, @Valid @NotNull CouncilChange.ChoosePublicationMode request) {
        var council = requireOwn(id);
        return changed(
                council,
                council.choosePublication(new PublicationChoice(request.mode(), request.from()), publicationRules),
                request.from());
    }

    private Council requireOwn(UUID id) {
        var council = councils.require(id);
        caller.requireOrganisation(council.siren());
        ifMatch.require(() -> CouncilView.of(council, calendar.today()));
        return council;
    }

    private CouncilView changed(Council council, CouncilEvent event, LocalDate on) {
        audit.append(event.councilId(), event);
        return CouncilView.of(council, on);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCouncils",
            summary = "Lister les conseils municipaux",
            description = "Par page ; `insee` et `siren` trouvent celui d'une commune.")
    public Page<CouncilView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Siren @Nullable String siren,
            @RestQuery @Nullable String insee,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var from = page.from(modifiedSince, SettledChanges.of("council", councils.getEntityManager()));
        var today = calendar.today();
        return page.page(
                councils.page(from, page.rows(), siren, insee),
                from,
                Council::id,
                Council::modifiedAt,
                (council, modifiedAt) -> CouncilView.of(council, today, modifiedAt));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getCouncil",
            summary = "Lire un conseil municipal",
            description = "Tel qu'il était composé le jour `on` ; aujourd'hui par défaut.")
    public CouncilView get(@RestPath UUID id, @RestQuery @Nullable LocalDate on) {
        return CouncilView.of(councils.require(id), on == null ? calendar.today() : on);
    }

    @GET
    @Path("{id}/history")
    @PermitAll
    @Operation(
            operationId = "getCouncilHistory",
            summary = "Lire tout ce qui a changé dans un conseil",
            description = "Installation, mandats, remplacements, suspensions, dans l'ordre où ils ont été enregistrés.")
    public CouncilHistoryView history(@RestPath UUID id) {
        return CouncilHistoryView.of(councils.require(id));
    }
}
