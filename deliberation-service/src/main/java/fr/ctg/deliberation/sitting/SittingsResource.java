package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.Role;
import fr.ctg.deliberation.council.Councils;
import fr.ctg.deliberation.deadline.Deadline;
import fr.ctg.deliberation.deadline.DeadlineRules;
import fr.ctg.deliberation.deadline.FrenchHolidays;
import fr.ctg.deliberation.rule.AttendanceRules;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.NotFound;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/sittings")
@Tag(name = "Sittings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class SittingsResource {
    private final Sittings sittings;
    private final Discussions discussions;
    private final Councils councils;
    private final AttendanceRules rules;
    private final DeadlineRules deadlineRules;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    SittingsResource(
            Sittings sittings,
            Discussions discussions,
            Councils councils,
            AttendanceRules rules,
            DeadlineRules deadlineRules,
            AuditTrail audit,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch) {
        this.sittings = sittings;
        this.discussions = discussions;
        this.councils = councils;
        this.rules = rules;
        this.deadlineRules = deadlineRules;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed({Role.CLERK, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "conveneSitting",
            summary = "Enregistrer une séance et sa convocation",
            description =
                    "Le délai de convocation est confronté à la règle du jour (CGCT L2121-11 et L2121-12) ; ce qui est irrégulier est signalé, et l'ouverture demandera un motif. Avec `secondConvocationOf`, trois jours francs séparent les deux séances et le quorum n'est plus exigé pour les mêmes points (CGCT L2121-17).")
    @APIResponseSchema(
            value = SittingView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<SittingView> convene(@Valid @NotNull ConveneSitting request) {
        var council = councils.require(request.councilId());
        caller.requireOrganisation(council.siren());
        if (!councils.isInOfficeOn(council, request.heldOn())) {
            throw SittingRefused.notThisTerm(council.name(), request.heldOn());
        }
        var first = request.secondConvocationOf() == null
                ? null
                : sittings.requireNotCalledAgain(request.secondConvocationOf());
        var sitting = new Sitting(NewId.next(), council, request, first, rules);
        sittings.persist(sitting);
        audit.append(sitting.id(), sitting.convened());
        return RestResponse.ResponseBuilder.<SittingView>created(
                        UriBuilder.fromPath("/v1/sittings/{id}").build(sitting.id()))
                .entity(SittingView.of(sitting, calendar.today()))
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
                    "Refusé au-delà du nombre de pouvoirs que la règle du jour de la séance permet à un même membre, et à la quatrième séance consécutive du même pouvoir (CGCT L2121-20). En séance, le porteur doit être là et le donneur absent.")
    public SittingView recordProxy(@RestPath UUID id, @Valid @NotNull RecordProxy request) {
        var sitting = requireOwn(id);
        var council = councils.require(sitting.councilId());
        var giver = council.seatOf(request.giverId(), sitting.heldOn());
        var holder = council.seatOf(request.holderId(), sitting.heldOn());
        var earlierUses = sittings.usesInARowBefore(sitting, giver, holder, request.writtenOn());
        return done(
                sitting,
                sitting.recordProxy(
                        giver,
                        holder,
                        request.writtenOn(),
                        earlierUses,
                        Boolean.TRUE.equals(request.illness()),
                        request.at()));
    }

    @POST
    @Path("{id}/proxy-revocations")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "revokeProxy",
            summary = "Révoquer un pouvoir",
            description = "Un pouvoir est toujours révocable par celui qui l'a donné (CGCT L2121-20).")
    public SittingView revokeProxy(@RestPath UUID id, @Valid @NotNull SittingChange.RevokeProxy request) {
        var sitting = requireOwn(id);
        return done(sitting, sitting.revokeProxy(request.giverId(), request.at()));
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
        var on = sitting.heldOn();
        var attendance = new Attendance(
                council.seatsOf(request.presentIds(), on),
                request.remoteIds() == null ? null : council.seatsOf(request.remoteIds(), on),
                council.seatsOf(request.excusedIds(), on),
                council.seatOf(request.chairId(), on),
                council.seatOf(request.secretaryId(), on));
        return done(
                sitting,
                sitting.open(
                        attendance,
                        request.urgencyAccepted(),
                        request.irregularityReason(),
                        council,
                        rules,
                        calendar.today()));
    }

    @PUT
    @Path("{id}/quorum-failure")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "failQuorum",
            summary = "Constater que le quorum manque",
            description =
                    "À l'heure de la séance ou en cours de séance. Le conseil est alors convoqué de nouveau, à trois jours francs au moins (CGCT L2121-17).")
    public SittingView failQuorum(@RestPath UUID id, @Valid @NotNull SittingChange.FailQuorum request) {
        var sitting = requireOwn(id);
        var council = councils.require(sitting.councilId());
        var present = request.presentIds() == null ? null : council.seatsOf(request.presentIds(), sitting.heldOn());
        return done(sitting, sitting.failQuorum(present, request.at(), council, rules, calendar.today()));
    }

    @POST
    @Path("{id}/movements")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "recordMovement",
            summary = "Enregistrer une arrivée ou un départ",
            description =
                    "Le pouvoir de celui qui arrive prend fin ; ceux que portait celui qui part tombent (CGCT L2121-20).")
    public SittingView move(@RestPath UUID id, @Valid @NotNull SittingChange.Move request) {
        var sitting = requireOwn(id);
        var member = councils.require(sitting.councilId()).seatOf(request.memberId(), sitting.heldOn());
        var event =
                switch (request.direction()) {
                    case ARRIVAL -> sitting.arrive(member, Boolean.TRUE.equals(request.remote()), request.at());
                    case DEPARTURE -> sitting.depart(member, request.at());
                };
        return done(sitting, event);
    }

    @PUT
    @Path("{id}/chair")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "handOverChair",
            summary = "Passer la présidence",
            description = "Au maire, à défaut à l'adjoint suivant dans l'ordre (CGCT L2122-17).")
    public SittingView handOver(@RestPath UUID id, @Valid @NotNull SittingChange.HandOver request) {
        var sitting = requireOwn(id);
        var council = councils.require(sitting.councilId());
        return done(
                sitting, sitting.handOver(council.seatOf(request.chairId(), sitting.heldOn()), request.at(), council));
    }

    @PUT
    @Path("{id}/secretary")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "nameSecretary",
            summary = "Nommer un autre secrétaire de séance",
            description = "Un membre du conseil, présent ; chacun des secrétaires signe (CGCT L2121-15, L2121-23).")
    public SittingView nameSecretary(@RestPath UUID id, @Valid @NotNull SittingChange.NameSecretary request) {
        var sitting = requireOwn(id);
        var secretary = councils.require(sitting.councilId()).seatOf(request.secretaryId(), sitting.heldOn());
        return done(sitting, sitting.nameSecretary(secretary, request.at()));
    }

    @PUT
    @Path("{id}/suspension")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "suspendSitting",
            summary = "Suspendre la séance",
            description = "Le président suspend ; rien ne se vote avant la reprise.")
    public SittingView suspend(@RestPath UUID id, @Valid @NotNull SittingChange.When request) {
        var sitting = requireOwn(id);
        return done(sitting, sitting.suspend(request.at()));
    }

    @PUT
    @Path("{id}/resumption")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "resumeSitting",
            summary = "Reprendre la séance",
            description = "Le quorum est de nouveau constaté au prochain point.")
    public SittingView resume(@RestPath UUID id, @Valid @NotNull SittingChange.When request) {
        var sitting = requireOwn(id);
        return done(sitting, sitting.resume(request.at()));
    }

    @PUT
    @Path("{id}/closed-doors")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "closeDoors",
            summary = "Passer à huis clos",
            description =
                    "À la demande de trois membres ou du maire, par plus de la moitié des présents ou représentés, sans débat (CGCT L2121-18). Vaut jusqu'à la réouverture, au plus jusqu'à la fin de la séance ; les actes et le procès-verbal restent publics. L'interdiction de l'article 432-12 du code pénal n'est pas contrôlée.")
    public SittingView closeDoors(@RestPath UUID id, @Valid @NotNull SittingChange.CloseDoors request) {
        var sitting = requireOwn(id);
        var council = councils.require(sitting.councilId());
        return done(
                sitting,
                sitting.closeDoors(
                        council.seatsOf(request.requesterIds(), sitting.heldOn()),
                        request.votesFor(),
                        request.at(),
                        council,
                        rules));
    }

    @PUT
    @Path("{id}/doors-reopening")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "reopenDoors",
            summary = "Revenir en séance publique",
            description = "Met fin au huis clos (CGCT L2121-18).")
    public SittingView reopenDoors(@RestPath UUID id, @Valid @NotNull SittingChange.When request) {
        var sitting = requireOwn(id);
        return done(sitting, sitting.reopenDoors(request.at()));
    }

    @PUT
    @Path("{id}/closing")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "closeSitting",
            summary = "Clore la séance",
            description =
                    "Après elle, plus aucun vote ; la liste des délibérations reste à publier dans la semaine (CGCT L2121-25).")
    public SittingView close(@RestPath UUID id, @Valid SittingChange.@Nullable When request) {
        var sitting = requireOwn(id);
        return done(sitting, sitting.close(request == null ? null : request.at()));
    }

    @PUT
    @Path("{id}/cancellation")
    @RolesAllowed({Role.CLERK, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "cancelSitting",
            summary = "Annuler la séance avant qu'elle se tienne",
            description = "Seule une séance convoquée et pas encore ouverte s'annule. Le motif est gardé.")
    public SittingView cancel(@RestPath UUID id, @Valid @NotNull SittingChange.Cancel request) {
        var sitting = requireOwn(id);
        return done(sitting, sitting.cancel(request.reason()));
    }

    @PUT
    @Path("{id}/agenda/{rank}/discussion")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "writeDiscussion",
            summary = "Écrire la teneur des discussions sur un point",
            description =
                    "Elle entre au procès-verbal (CGCT L2121-15) ; modifiable tant qu'il n'est pas arrêté, et lue de la commune seule jusque-là.")
    public SittingChange.Discuss discuss(
            @RestPath UUID id, @RestPath int rank, @Valid @NotNull SittingChange.Discuss request) {
        var sitting = sittings.requireAlone(id);
        caller.requireOrganisation(sitting.siren());
        discussions
                .on(id, rank)
                .ifPresentOrElse(
                        known -> ifMatch.require(() -> new SittingChange.Discuss(known.substance())),
                        ifMatch::requireNothing);
        var written = sitting.discuss(rank, request.substance());
        discussions.write(written);
        audit.append(id, written);
        return request;
    }

    @GET
    @Path("{id}/agenda/{rank}/discussion")
    @SecurityRequirement(name = "bearer")
    @RolesAllowed({Role.CLERK, Role.MAYOR})
    @Operation(
            operationId = "getDiscussion",
            summary = "Lire la teneur des discussions sur un point",
            description = "Pour la commune ; le public la lit au procès-verbal.")
    public SittingChange.Discuss discussion(@RestPath UUID id, @RestPath int rank) {
        requireOwn(id);
        return discussions
                .on(id, rank)
                .map(known -> new SittingChange.Discuss(known.substance()))
                .orElseThrow(() -> new NotFound("discussion", id));
    }

    @PUT
    @Path("{id}/list-publication")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "publishDeliberationList",
            summary = "Enregistrer la publication de la liste des délibérations",
            description = "Dans la semaine qui suit la séance (CGCT L2121-25).")
    public SittingView publishList(@RestPath UUID id, @Valid @NotNull SittingChange.PublishList request) {
        var sitting = requireOwn(id);
        return done(sitting, sitting.publishList(request.publishedOn(), calendar.today()));
    }

    @PUT
    @Path("{id}/minutes")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "settleMinutes",
            summary = "Arrêter le procès-verbal",
            description =
                    "Au commencement de la séance suivante, signé par le président et le secrétaire (CGCT L2121-15).")
    public SittingView settleMinutes(@RestPath UUID id, @Valid @NotNull SittingChange.SettleMinutes request) {
        var sitting = requireOwn(id);
        var council = councils.require(sitting.councilId());
        var next = sittings.require(request.settledAtSittingId());
        return done(
                sitting,
                sitting.settleMinutes(
                        next,
                        council.seatsOf(request.signerIds(), sitting.heldOn()),
                        rules.signingOn(sitting.heldOn())));
    }

    @PUT
    @Path("{id}/minutes-publication")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "publishMinutes",
            summary = "Enregistrer la publication du procès-verbal",
            description =
                    "Le procès-verbal arrêté est publié dans la semaine qui suit la séance où il l'a été (CGCT L2121-15).")
    public SittingView publishMinutes(@RestPath UUID id, @Valid @NotNull SittingChange.PublishMinutes request) {
        var sitting = requireOwn(id);
        return done(sitting, sitting.publishMinutes(request.publishedOn(), calendar.today()));
    }

    @POST
    @Path("{id}/simulations")
    @PermitAll
    @Operation(
            operationId = "simulateSitting",
            summary = "Demander ce que la loi aurait dit",
            description =
                    "Un autre jour, d'autres présents, d'autres pouvoirs, une autre règle : le verdict, sans rien enregistrer.")
    public SimulationView simulate(@RestPath UUID id, @Valid @NotNull SimulateSitting request) {
        var sitting = sittings.require(id);
        return new Simulation(sitting, councils.require(sitting.councilId()), rules).of(request);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listSittings",
            summary = "Lister les séances",
            description = "Par page, filtrées par conseil, par jour et par état.")
    public Page<SittingView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable UUID councilId,
            @RestQuery @Nullable LocalDate heldFrom,
            @RestQuery @Nullable LocalDate heldTo,
            @RestQuery List<SittingStatus> status,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var from = page.from(modifiedSince, SettledChanges.of("sitting", sittings.getEntityManager()));
        return page.page(
                sittings.page(from, page.rows(), councilId, heldFrom, heldTo, status),
                from,
                Sitting::id,
                Sitting::modifiedAt,
                (sitting, modifiedAt) -> SittingView.of(sitting, calendar.today(), modifiedAt));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getSitting",
            summary = "Lire une séance",
            description =
                    "Convocation, ordre du jour, présents, pouvoirs, règle de quorum appliquée et ce que l'appelant peut faire à présent (`allowedActions`).")
    public SittingView get(@RestPath UUID id) {
        return SittingView.of(sittings.require(id), calendar.today());
    }

    @GET
    @Path("{id}/deadlines")
    @PermitAll
    @Operation(
            operationId = "listSittingDeadlines",
            summary = "Lire les délais de publication d'une séance",
            description =
                    "La liste des délibérations, dans la semaine de la séance (CGCT L2121-25) ; le procès-verbal, dans la semaine de la séance qui l'a arrêté (CGCT L2121-15).")
    public List<Deadline> deadlines(@RestPath UUID id) {
        var sitting = sittings.require(id);
        var holidays = FrenchHolidays.at(councils.require(sitting.councilId()).insee());
        return Stream.of(
                        deadlineRules.deadline(Deadline.Kind.DELIBERATION_LIST, sitting.heldOn(), holidays),
                        sitting.minutes()
                                .flatMap(minutes -> deadlineRules.deadline(
                                        Deadline.Kind.MINUTES_PUBLICATION, minutes.settledOn(), holidays)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Sitting requireOwn(UUID id) {
        var sitting = sittings.require(id);
        caller.requireOrganisation(sitting.siren());
        ifMatch.require(() -> SittingView.of(sitting, calendar.today()));
        return sitting;
    }

    private SittingView done(Sitting sitting, SittingEvent event) {
        audit.append(event.sittingId(), event);
        return SittingView.of(sitting, calendar.today());
    }
}
