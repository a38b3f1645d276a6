package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.Role;
import fr.ctg.deliberation.ballot.VoteVerdict;
import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Councils;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.deadline.DeadlineRules;
import fr.ctg.deliberation.deadline.FrenchHolidays;
import fr.ctg.deliberation.deliberation.DeliberationChange.OpenDebate;
import fr.ctg.deliberation.deliberation.DeliberationChange.RecordAppointment;
import fr.ctg.deliberation.deliberation.DeliberationChange.SetAside;
import fr.ctg.deliberation.deliberation.DeliberationChange.SignInRegister;
import fr.ctg.deliberation.deliberation.DeliberationChange.TableAt;
import fr.ctg.deliberation.effect.ControlStep;
import fr.ctg.deliberation.effect.Publication;
import fr.ctg.deliberation.effect.Transmission;
import fr.ctg.deliberation.matter.Matters;
import fr.ctg.deliberation.rule.AttendanceRules;
import fr.ctg.deliberation.sitting.Interest;
import fr.ctg.deliberation.sitting.ItemKind;
import fr.ctg.deliberation.sitting.Sitting;
import fr.ctg.deliberation.sitting.Sittings;
import fr.ctg.deliberation.sitting.Voters;
import fr.ctg.platform.export.Export;
import fr.ctg.platform.export.Exports;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.identity.Siren;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.storage.SettledChanges;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.IfMatch;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import fr.ctg.platform.web.Tombstone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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

@Path("/v1/deliberations")
@Tag(name = "Deliberations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class DeliberationsResource {
    private final Exports exports;
    private final Deliberations deliberations;
    private final Sittings sittings;
    private final Councils councils;
    private final AttendanceRules rules;
    private final Matters matters;
    private final DeadlineRules deadlineRules;
    private final DeliberationJournal journal;
    private final TakeEffect takeEffect;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    DeliberationsResource(
            Deliberations deliberations,
            Sittings sittings,
            Councils councils,
            AttendanceRules rules,
            Matters matters,
            DeadlineRules deadlineRules,
            DeliberationJournal journal,
            TakeEffect takeEffect,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch,
            Exports exports) {
        this.exports = exports;
        this.deliberations = deliberations;
        this.sittings = sittings;
        this.councils = councils;
        this.rules = rules;
        this.matters = matters;
        this.deadlineRules = deadlineRules;
        this.journal = journal;
        this.takeEffect = takeEffect;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "tableDeliberation",
            summary = "Écrire un projet, et l'inscrire à l'ordre du jour",
            description = "Le point doit figurer à l'ordre du jour de la séance (CGCT L2121-10).")
    @APIResponseSchema(
            value = DeliberationView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<DeliberationView> table(@Valid @NotNull TableDeliberation request) {
        if (request.sittingId() != null && request.rank() != null) {
            var place = deliberations.requirePlace(request.sittingId(), request.rank());
            var act = draft(request, place.council(), place.sitting());
            journal.record(act.table(place.requireFreeFor(act.id(), request.rank()), request.rank()));
            return created(act);
        }
        if (request.councilId() == null || request.sittingId() != null || request.rank() != null) {
            throw ActRefused.noPlace();
        }
        return created(draft(request, councils.require(request.councilId()), null));
    }

    private Deliberation draft(TableDeliberation request, Council council, @Nullable Sitting sitting) {
        caller.requireOrganisation(council.siren());
        if (request.officialNumber() != null) {
            deliberations.requireNumberFree(council.siren(), request.officialNumber());
        }
        var act = new Deliberation(
                NewId.next(), council, text(request.text(), council, sitting), request.officialNumber());
        journal.record(act.drafted());
        return act;
    }

    private RestResponse<DeliberationView> created(Deliberation act) {
        deliberations.persist(act);
        return RestResponse.ResponseBuilder.<DeliberationView>created(
                        UriBuilder.fromPath("/v1/deliberations/{id}").build(act.id()))
                .entity(DeliberationView.of(act, true))
                .build();
    }

    /** The rapporteur is in office on the day of the sitting; on today's while there is none. */
    private ActText text(WriteAct request, Council council, @Nullable Sitting sitting) {
        var day = sitting == null ? calendar.today() : sitting.heldOn();
        if (request.matterCode() != null) {
            matters.require(request.matterCode());
        }
        return new ActText(
                request.subject(),
                request.kind() == null ? ItemKind.ORDINARY : request.kind(),
                request.matterCode(),
                request.exposition(),
                request.visas(),
                council.seatOf(request.rapporteurId(), day),
                request.decisions(),
                request.mandate(),
                request.commitments(),
                named(request.relation(), council),
                request.privatePersons() == null ? List.of() : request.privatePersons());
    }

    private @Nullable ActRelation named(@Nullable ActRelation relation, Council council) {
        if (relation == null) {
            return null;
        }
        var earlier = deliberations.requireVisible(relation.deliberationId(), caller.organisation());
        if (!earlier.siren().equals(council.siren())) {
            throw ActRefused.anotherCommune();
        }
        return new ActRelation(
                relation.kind(), earlier.id(), earlier.officialNumber().orElse(null));
    }

    @PUT
    @Path("{id}/text")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "reviseDeliberation",
            summary = "Remplacer le texte d'un projet",
            description = "Tant que le point n'est pas mis en discussion.")
    public DeliberationView revise(@RestPath UUID id, @Valid @NotNull WriteAct request) {
        var act = requireOwn(id);
        var sitting = act.sittingId().map(sittings::require).orElse(null);
        journal.record(act.revise(text(request, councils.require(act.councilId()), sitting)));
        return DeliberationView.of(act, true);
    }

    @PUT
    @Path("{id}/tabling")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "tableAtSitting",
            summary = "Inscrire un projet à l'ordre du jour d'une séance",
            description = "Aussi pour un point ajourné, retiré, ou resté sans vote quand le quorum a manqué.")
    public DeliberationView tableAt(@RestPath UUID id, @Valid @NotNull TableAt request) {
        var act = requireOwn(id);
        var place = deliberations.requirePlace(request.sittingId(), request.rank());
        caller.requireOrganisation(place.sitting().siren());
        journal.record(act.table(place.requireFreeFor(id, request.rank()), request.rank()));
        return DeliberationView.of(act, true);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "deleteDeliberation",
            summary = "Abandonner un projet",
            description =
                    "Avant toute discussion seulement ; il en reste une trace, visible de la commune avec `modifiedSince`.")
    public void delete(@RestPath UUID id) {
        journal.record(requireOwn(id).delete());
    }

    @PUT
    @Path("{id}/debate")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "openDebate",
            summary = "Mettre le point en discussion",
            description =
                    "Le quorum est de nouveau constaté, sans les membres intéressés (CGCT L2121-17, L2131-11) ; la réponse nomme ceux qui comptent, ceux qui ne comptent pas et pourquoi.")
    public DeliberationView openDebate(@RestPath UUID id, @Valid @NotNull OpenDebate request) {
        var act = requireOwn(id);
        var sitting = requireSitting(act);
        var council = councils.require(act.councilId());
        var interests = request.interests() == null
                ? List.<Interest>of()
                : request.interests().stream()
                        .map(declared ->
                                new Interest(council.seatOf(declared.memberId(), sitting.heldOn()), declared.kind()))
                        .toList();
        var chair = request.chairId() == null ? null : council.seatOf(request.chairId(), sitting.heldOn());
        openDebate(act, sitting, council, interests, chair, request.at());
        return DeliberationView.of(act, true);
    }

    private void openDebate(
            Deliberation act,
            Sitting sitting,
            Council council,
            List<Interest> interests,
            @Nullable Seat chair,
            @Nullable Instant at) {
        journal.record(act.openDebate(rank -> sitting.call(rank, act.kind(), interests, chair, at, council, rules)));
    }

    @PUT
    @Path("{id}/vote")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "recordVote",
            summary = "Enregistrer le vote",
            description =
                    "Adoptée à la majorité absolue des suffrages exprimés (CGCT L2121-20) ; publie `fr.ctg.deliberation.approved.v1` ou `rejected.v1`. Sur un point inscrit, la mise en discussion est faite du même coup, avec les présents du moment.")
    public DeliberationView vote(@RestPath UUID id, @Valid @NotNull RecordVote request) {
        return decide(
                id, (act, seats, voters) -> request.toBallot(seats, voters).verdict(act.kind(), voters));
    }

    @PUT
    @Path("{id}/appointment")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "recordAppointment",
            summary = "Enregistrer une nomination",
            description =
                    "Scrutin secret sauf renoncement unanime ; majorité absolue aux deux premiers tours, relative au troisième, le plus âgé à égalité ; une seule candidature prend effet aussitôt (CGCT L2121-21).")
    public DeliberationView appoint(@RestPath UUID id, @Valid @NotNull RecordAppointment request) {
        return decide(id, (act, seats, voters) -> {
            if (act.kind() != ItemKind.APPOINTMENT) {
                throw ActRefused.notAnAppointment(act.kind());
            }
            return request.toAppointment().verdict(voters);
        });
    }

    private DeliberationView decide(UUID id, Verdict verdict) {
        var act = requireOwn(id);
        var sitting = requireSitting(act);
        var council = councils.require(act.councilId());
        if (act.status() == DeliberationStatus.TABLED) {
            openDebate(act, sitting, council, List.of(), null, null);
        }
        var debate = act.debate()
                .orElseThrow(() -> new DeliberationNotReady("vote", act.status(), DeliberationStatus.IN_DEBATE));
        act.relation()
                .map(ActRelation::deliberationId)
                .map(deliberations::require)
                .ifPresent(earlier -> act.requireMayChange(earlier, () -> deadlines(council)
                        .lastDayToWithdraw(earlier.heldOn().orElseThrow())));
        Function<UUID, Seat> seats = memberId -> council.seatOf(memberId, sitting.heldOn());
        journal.record(act.vote(verdict.of(act, seats, sitting.voters(debate)), sitting, council));
        return DeliberationView.of(act, true);
    }

    @FunctionalInterface
    private interface Verdict {
        VoteVerdict of(Deliberation act, Function<UUID, Seat> seats, Voters voters);
    }

    @PUT
    @Path("{id}/adjournment")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "adjournDeliberation",
            summary = "Ajourner le point",
            description =
                    "Le conseil remet le point à plus tard, pendant la séance et avant le vote. Le motif est gardé.")
    public DeliberationView adjourn(@RestPath UUID id, @Valid @NotNull SetAside request) {
        var act = requireOwn(id);
        journal.record(act.adjourn(requireSitting(act), request.reason()));
        return DeliberationView.of(act, true);
    }

    @PUT
    @Path("{id}/agenda-withdrawal")
    @RolesAllowed({Role.CLERK, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "withdrawFromAgenda",
            summary = "Retirer le point de l'ordre du jour",
            description = "Le point n'est pas soumis au conseil. Le motif est gardé.")
    public DeliberationView withdrawFromAgenda(@RestPath UUID id, @Valid @NotNull SetAside request) {
        var act = requireOwn(id);
        journal.record(act.withdrawFromAgenda(requireSitting(act), request.reason()));
        return DeliberationView.of(act, true);
    }

    @PUT
    @Path("{id}/register-signature")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "signInRegister",
            summary = "Enregistrer la signature de l'acte au registre",
            description =
                    "Par le président et le secrétaire depuis le 1er juillet 2022 ; par tous les membres présents avant (CGCT L2121-23).")
    public DeliberationView sign(@RestPath UUID id, @Valid @NotNull SignInRegister request) {
        var act = requireOwn(id);
        var sitting = sittings.require(act.sittingId().orElseThrow(() -> notTabled(act)));
        var council = councils.require(act.councilId());
        var impeded = request.impededIds() == null
                ? List.<Seat>of()
                : council.seatsOf(request.impededIds(), sitting.heldOn());
        journal.record(act.sign(
                request.signedOn(),
                council.seatsOf(request.signerIds(), sitting.heldOn()),
                impeded,
                sitting,
                rules.signingOn(sitting.heldOn()),
                calendar.today()));
        return DeliberationView.of(act, true);
    }

    @PUT
    @Path("{id}/publication")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "recordPublication",
            summary = "Enregistrer la publication",
            description =
                    "Avec la transmission, elle rend l'acte exécutoire (CGCT L2131-1) ; publie alors `fr.ctg.deliberation.executory.v1`.")
    public DeliberationView publish(@RestPath UUID id, @Valid @NotNull Publication request) {
        var act = requireOwn(id);
        takeEffect.publish(act, request);
        return DeliberationView.of(act, true);
    }

    @PUT
    @Path("{id}/transmission")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "recordTransmission",
            summary = "Enregistrer la réception par le représentant de l'État",
            description =
                    "Avec la publication, elle rend l'acte exécutoire (CGCT L2131-1). Le service enregistre ; il ne télétransmet pas.")
    public DeliberationView transmit(@RestPath UUID id, @Valid @NotNull Transmission request) {
        var act = requireOwn(id);
        takeEffect.transmit(act, request);
        return DeliberationView.of(act, true);
    }

    @POST
    @Path("{id}/control-steps")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "recordControlStep",
            summary = "Enregistrer une étape du contrôle de légalité ou d'un recours",
            description =
                    "Une suspension, une annulation et leur levée sont aussitôt dites aux autres services (`suspended.v1`, `annulled.v1`, `reinstated.v1`).")
    public DeliberationView record(@RestPath UUID id, @Valid @NotNull ControlStep request) {
        var act = requireOwn(id);
        takeEffect.control(act, request);
        return DeliberationView.of(act, true);
    }

    @POST
    @Path("{id}/corrections")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "correctClericalError",
            summary = "Corriger une erreur de plume",
            description =
                    "Pour une erreur purement matérielle de transcription ; sinon, le conseil prend une nouvelle délibération qui corrige celle-ci.")
    public DeliberationView correct(@RestPath UUID id, @Valid @NotNull Correction request) {
        var act = requireOwn(id);
        journal.record(act.correct(request, calendar.today()));
        return DeliberationView.of(act, true);
    }

    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.NDJSON, Exports.CSV})
    @Operation(
            operationId = "exportDeliberations",
            summary = "Exporter des délibérations",
            description = "De la séance la plus ancienne à la plus récente. " + Exports.PROMISE)
    public Response export(
            @RestQuery @Siren @Nullable String siren,
            @RestQuery @Nullable UUID councilId,
            @RestQuery @Nullable UUID sittingId,
            @RestQuery @Size(max = 50) @Nullable String officialNumber,
            @RestQuery @Parameter(description = "Séance tenue ce jour-là ou après.") @Nullable LocalDate heldFrom,
            @RestQuery @Parameter(description = "Séance tenue ce jour-là ou avant.") @Nullable LocalDate heldTo,
            @RestQuery @Size(max = 50) @Parameter(description = "Code matière ; répétable.")
                    List<@Pattern(regexp = "^\\d\\.\\d{1,2}$") String> matterCode,
            @RestQuery @Size(max = 20) @Parameter(description = "État ; répétable.") List<DeliberationStatus> status,
            @RestQuery
                    @Size(min = 2, max = 200) @Parameter(description = "Mots cherchés, comme dans la liste.")
                    @Nullable String text,
            @Context Request request) {
        var filter = new DeliberationFilter(
                siren,
                councilId,
                sittingId,
                officialNumber,
                heldFrom,
                heldTo,
                matterCode,
                status,
                text,
                null,
                DeliberationFilter.Sort.OLDEST);
        var organisation = caller.organisation();
        return exports.answer(
                request,
                new Export<>(
                        "deliberations",
                        "deliberation",
                        DeliberationSummary.class,
                        () -> deliberations.whole(filter, organisation),
                        Deliberations::summary));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDeliberations",
            summary = "Chercher des délibérations",
            description = "Les projets des autres communes n'y figurent pas.")
    public Page<DeliberationSummary> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Siren @Nullable String siren,
            @RestQuery @Nullable UUID councilId,
            @RestQuery @Nullable UUID sittingId,
            @RestQuery @Size(max = 50) @Nullable String officialNumber,
            @RestQuery @Parameter(description = "Séance tenue ce jour-là ou après.") @Nullable LocalDate heldFrom,
            @RestQuery @Parameter(description = "Séance tenue ce jour-là ou avant.") @Nullable LocalDate heldTo,
            @RestQuery @Size(max = 50) @Parameter(description = "Code matière ; répétable.")
                    List<@Pattern(regexp = "^\\d\\.\\d{1,2}$") String> matterCode,
            @RestQuery @Size(max = 20) @Parameter(description = "État ; répétable.") List<DeliberationStatus> status,
            @RestQuery
                    @Size(min = 2, max = 200) @Parameter(
                            description =
                                    "Mots cherchés dans l'objet, l'exposé et le dispositif, sans égard aux accents, au pluriel ni à l'élision ; entre guillemets, une expression.")
                    @Nullable String text,
            @RestQuery
                    @Parameter(
                            description = PageRequest.MODIFIED_SINCE
                                    + " Un projet abandonné est dans `deleted`, et dans `items` à l'état `DELETED`.")
                    @Nullable Instant modifiedSince,
            @RestQuery @Parameter(description = "Ordre ; par défaut la séance la plus récente d'abord.")
                    DeliberationFilter.@Nullable Sort sort) {
        var filter = new DeliberationFilter(
                siren,
                councilId,
                sittingId,
                officialNumber,
                heldFrom,
                heldTo,
                matterCode,
                status,
                text,
                modifiedSince,
                sort);
        var order = filter.order();
        if (order == DeliberationFilter.Sort.MODIFIED) {
            var from = page.from(
                    filter.changedSince(), SettledChanges.of("deliberation", deliberations.getEntityManager()));
            return page.page(
                            deliberations.page(page, filter, from, caller.organisation()),
                            from,
                            DeliberationSummary::id,
                            DeliberationSummary::modifiedAt,
                            (act, _) -> act)
                    .telling(DeliberationsResource::tombstone);
        }
        return page.pageBy(
                deliberations.page(page, filter, null, caller.organisation()), order.name(), Deliberations::position);
    }

    private static Optional<Tombstone> tombstone(DeliberationSummary act) {
        return act.status() == DeliberationStatus.DELETED
                ? Optional.of(new Tombstone(act.id(), act.modifiedAt()))
                : Optional.empty();
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getDeliberation",
            summary = "Lire une délibération",
            description =
                    "Le vote et ses motifs, la publicité, la transmission, et depuis quand l'acte est exécutoire (CGCT L2131-1) ; `allowedActions` dit ce que l'appelant peut faire à présent. Un projet n'est lu que par sa commune.")
    public DeliberationView get(@RestPath UUID id) {
        var act = deliberations.requireVisible(id, caller.organisation());
        return DeliberationView.of(act, act.isOf(caller.organisation()));
    }

    @GET
    @Path("{id}/diagnosis")
    @PermitAll
    @Operation(
            operationId = "diagnoseDeliberation",
            summary = "Pourquoi l'acte n'est pas exécutoire",
            description =
                    "Ce qui manque, par quel article, et ce qu'il faut faire ; jusqu'à quand l'acte peut être contesté (CJA R421-1, CGCT L2131-6) ou retiré (CRPA L243-3).")
    public DiagnosisView diagnose(@RestPath UUID id, HttpHeaders headers) {
        var act = deliberations.requireVisible(id, caller.organisation());
        var deadlines = deadlines(councils.require(act.councilId()));
        return DiagnosisView.of(
                act, deadlines.of(act), calendar.today(), Texts.preferredBy(headers.getAcceptableLanguages()));
    }

    private RunningDeadlines deadlines(Council council) {
        return new RunningDeadlines(deadlineRules, FrenchHolidays.at(council.insee()));
    }

    private Deliberation requireOwn(UUID id) {
        var act = deliberations.requireVisible(id, caller.organisation());
        caller.requireOrganisation(act.siren());
        ifMatch.require(() -> DeliberationView.of(act, true));
        return act;
    }

    /** Votes and numbers of one sitting are recorded one after the other. */
    private Sitting requireSitting(Deliberation act) {
        return sittings.requireAlone(act.sittingId().orElseThrow(() -> notTabled(act)));
    }

    private static DeliberationNotReady notTabled(Deliberation act) {
        return new DeliberationNotReady("vote", act.status(), DeliberationStatus.TABLED);
    }
}
