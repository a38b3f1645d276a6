package fr.ctg.ctg.convention;

import fr.ctg.ctg.Role;
import fr.ctg.platform.export.Export;
import fr.ctg.platform.export.Exports;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.storage.NewId;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/conventions")
@Tag(name = "Conventions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class ConventionsResource {
    private final Exports exports;
    private final Conventions conventions;
    private final AuthorisingActs acts;
    private final ConventionJournal journal;
    private final Consequences consequences;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    ConventionsResource(
            Conventions conventions,
            AuthorisingActs acts,
            ConventionJournal journal,
            Consequences consequences,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch,
            Exports exports) {
        this.exports = exports;
        this.conventions = conventions;
        this.acts = acts;
        this.journal = journal;
        this.consequences = consequences;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "registerConvention",
            summary = "Enregistrer une convention à approuver et à signer",
            description =
                    "L'organisation du jeton tient le dossier. Les actes déjà reçus qui citent la référence comptent aussitôt.")
    @APIResponseSchema(
            value = ConventionView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<ConventionView> register(@Valid @NotNull RegisterConvention request) {
        var convention = new Convention(NewId.next(), caller.requireOrganisation(), request, calendar.today());
        conventions.persist(convention);
        journal.record(convention.registered(request));
        return created(convention);
    }

    @PUT
    @Path("{id}/text")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "reviseConventionText",
            summary = "Changer le texte à signer, ou ses parties",
            description =
                    "Une modification de fond n'est possible qu'avant la conclusion : elle efface les signatures données, et chaque partie délibère sur le nouveau texte. Pour une commune qui refuse, écrivez le texte sans elle. Une erreur de plume corrigée laisse valoir actes et signatures.")
    public ConventionView revise(@RestPath UUID id, @Valid @NotNull ReviseText request) {
        var convention = requireKept(id);
        var amended = convention.amends().map(conventions::requireLocked);
        var others = amended.map(conventions::amendmentsOf).orElse(List.of());
        journal.record(convention.revise(request, amended, others, calendar.today()));
        return view(id);
    }

    @PUT
    @Path("{id}/abandonment")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "abandonConvention",
            summary = "Abandonner une convention ou un avenant qui n'est pas conclu",
            description = "Sans retour ; ce qui a été signé est gardé.")
    public ConventionView abandon(@RestPath UUID id, @Valid @NotNull AbandonConvention request) {
        journal.record(requireKept(id).abandon(request, calendar.today()));
        return view(id);
    }

    @POST
    @Path("{id}/substitutions")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "substituteParties",
            summary = "Substituer une partie à celles qui se sont fondues en elle",
            description =
                    "Elle est liée par leurs actes et leurs signatures (CGCT L2113-5) ; les anciennes parties restent dans l'histoire de la convention.")
    public ConventionView substitute(@RestPath UUID id, @Valid @NotNull SubstituteParties request) {
        var convention = requireKept(id);
        journal.record(convention.substitute(request, calendar.today()));
        consequences.draw(convention, acts.concerning(convention), request.on());
        return view(id);
    }

    @PUT
    @Path("{id}/termination")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "terminateConvention",
            summary = "Mettre fin à une convention avant son terme",
            description = "Publie `fr.ctg.convention.terminated.v1`. Sans retour.")
    public ConventionView terminate(@RestPath UUID id, @Valid @NotNull Termination request) {
        journal.record(requireKept(id).terminate(request, calendar.today()));
        return view(id);
    }

    @POST
    @Path("{id}/amendments")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER})
    @Transactional
    @Operation(
            operationId = "registerAmendment",
            summary = "Enregistrer un avenant à approuver et à signer",
            description =
                    "Un avenant passe par les mêmes portes que la convention, sur les mêmes adresses : `/v1/conventions/{id}` avec son propre identifiant. Conclu, il s'applique à la convention, et `fr.ctg.convention.amended.v1` est publié.")
    @APIResponseSchema(
            value = ConventionView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<ConventionView> amend(@RestPath UUID id, @Valid @NotNull RegisterAmendment request) {
        var amended = requireKept(id);
        var amendment =
                new Convention(NewId.next(), amended, conventions.amendmentsOf(amended), request, calendar.today());
        conventions.persist(amendment);
        journal.record(amendment.amendmentRegistered(id, request));
        return created(amendment);
    }

    @GET
    @Path("{id}/amendments")
    @PermitAll
    @Operation(
            operationId = "listAmendments",
            summary = "Lister les avenants d'une convention, conclus ou non",
            description =
                    "Un avenant est une convention qui en modifie une autre : chacun se lit aussi sous son propre identifiant.")
    public Page<ConventionSummary> amendments(@RestPath UUID id, @BeanParam @Valid PageRequest page) {
        return page.page(conventions.amendments(id, page), Convention::id, ConventionSummary::of);
    }

    @GET
    @Path("{id}/consolidation")
    @PermitAll
    @Operation(
            operationId = "consolidateConvention",
            summary = "Lire la convention avec ses avenants, à un jour donné",
            description = "Ce qui vaut ce jour-là : durée, parties, champs, actions ajoutées, et par quel avenant.")
    public ConsolidatedConvention consolidate(
            @RestPath UUID id,
            @RestQuery @Parameter(description = "Aujourd'hui par défaut ; peut être à venir.") @Nullable LocalDate asOf) {
        return ConsolidatedConvention.of(conventions.requireFile(id, asOf == null ? calendar.today() : asOf));
    }

    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.NDJSON, Exports.CSV})
    @Operation(operationId = "exportConventions", summary = "Exporter les conventions", description = Exports.PROMISE)
    public Response export(@RestQuery @Nullable String reference, @Context Request request) {
        return exports.answer(
                request,
                new Export<>(
                        "conventions",
                        "convention",
                        ConventionSummary.class,
                        () -> conventions.from(ListPosition.FIRST, reference),
                        ConventionSummary::of));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listConventions",
            summary = "Lister les conventions",
            description = "Par page ; `reference` trouve celle qui porte cette référence.")
    public Page<ConventionSummary> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable String reference,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var from = page.from(modifiedSince, SettledChanges.of("convention", conventions.getEntityManager()));
        return page.page(
                conventions.page(from, page.rows(), reference),
                from,
                Convention::id,
                Convention::modifiedAt,
                ConventionSummary::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getConvention",
            summary = "Lire une convention et ses parties",
            description =
                    "L'état de chaque partie, son mandat et sa signature, les textes, la période et ce qui a suivi.")
    public ConventionView get(@RestPath UUID id) {
        return view(id);
    }

    @GET
    @Path("{id}/diagnosis")
    @PermitAll
    @Operation(
            operationId = "diagnoseConvention",
            summary = "Pourquoi la convention n'est pas conclue",
            description =
                    "Partie par partie, ce qui manque pour que la convention soit conclue : code, faits, source juridique et remède.")
    public ConventionDiagnosis diagnose(@RestPath UUID id, HttpHeaders headers) {
        return ConventionDiagnosis.of(
                conventions.requireFile(id, calendar.today()), Texts.preferredBy(headers.getAcceptableLanguages()));
    }

    private Convention requireKept(UUID id) {
        var convention = conventions.requireLocked(id);
        caller.requireOrganisation(conventions.keeperOf(convention));
        ifMatch.require(() -> view(id));
        return convention;
    }

    private ConventionView view(UUID id) {
        return ConventionView.of(conventions.requireFile(id, calendar.today()));
    }

    private RestResponse<ConventionView> created(Convention convention) {
        return RestResponse.ResponseBuilder.<ConventionView>created(
                        UriBuilder.fromPath("/v1/conventions/{id}").build(convention.id()))
                .entity(view(convention.id()))
                .build();
    }
}
