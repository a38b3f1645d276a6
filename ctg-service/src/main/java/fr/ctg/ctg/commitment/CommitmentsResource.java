package fr.ctg.ctg.commitment;

import fr.ctg.ctg.KeptConventions;
import fr.ctg.ctg.Role;
import fr.ctg.ctg.commitment.CommitmentEvent.CommitmentRecorded;
import fr.ctg.platform.export.Export;
import fr.ctg.platform.export.Exports;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.identity.Siren;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/commitments")
@Tag(name = "Commitments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class CommitmentsResource {
    private final Exports exports;
    private final Commitments commitments;
    private final KeptConventions kept;
    private final CommitmentJournal journal;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    CommitmentsResource(
            Commitments commitments,
            KeptConventions kept,
            CommitmentJournal journal,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch,
            Exports exports) {
        this.exports = exports;
        this.kept = kept;
        this.commitments = commitments;
        this.journal = journal;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.NDJSON, Exports.CSV})
    @Operation(operationId = "exportCommitments", summary = "Exporter les promesses", description = Exports.PROMISE)
    public Response export(
            @RestQuery @Nullable String conventionReference,
            @RestQuery @Siren @Nullable String siren,
            @RestQuery @Parameter(description = "Répétable.") List<CommitmentStatus> status,
            @Context Request request) {
        var today = calendar.today();
        var filter = new Commitments.Filter(conventionReference, siren, Set.copyOf(status));
        return exports.answer(
                request,
                new Export<>(
                        "commitments",
                        "commitment",
                        CommitmentView.class,
                        () -> commitments.from(ListPosition.FIRST, filter, today),
                        commitment -> CommitmentView.of(commitment, today)));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listCommitments",
            summary = "Lister les promesses et leur échéance",
            description =
                    "L'état est déduit à la date du jour ; une promesse échue dont rien ne montre qu'elle fut tenue est `OVERDUE`.")
    public Page<CommitmentView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable String conventionReference,
            @RestQuery @Siren @Nullable String siren,
            @RestQuery @Parameter(description = "Répétable.") List<CommitmentStatus> status,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var from = page.from(modifiedSince, SettledChanges.of("commitment", commitments.getEntityManager()));
        var today = calendar.today();
        return page.page(
                commitments.page(
                        from,
                        page.rows(),
                        new Commitments.Filter(conventionReference, siren, Set.copyOf(status)),
                        today),
                from,
                Commitment::id,
                Commitment::modifiedAt,
                (commitment, modifiedAt) -> CommitmentView.of(commitment, today, modifiedAt));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getCommitment",
            summary = "Lire une promesse",
            description =
                    "Qui promet quoi, à qui, pour quand, l'acte dont la promesse vient, et ce qui montre qu'elle fut tenue.")
    public CommitmentView get(@RestPath UUID id) {
        return view(commitments.require(id));
    }

    @POST
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER, Role.CAF_DIRECTOR, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "recordCommitment",
            summary = "Enregistrer une promesse trouvée dans un texte",
            description =
                    "Par la partie qui a promis ou par l'organisation qui tient le dossier de la convention. Les promesses des délibérations arrivent d'elles-mêmes.")
    @APIResponseSchema(
            value = CommitmentView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<CommitmentView> record(@Valid @NotNull RecordCommitment request) {
        requirePartyOrKeeper(request.siren(), request.conventionReference());
        kept.requirePartyOnceRegistered(request.siren(), request.conventionReference());
        var commitment = new Commitment(NewId.next(), request, calendar.today());
        commitments.persist(commitment);
        journal.record(new CommitmentRecorded(commitment.id(), request));
        return RestResponse.ResponseBuilder.<CommitmentView>created(
                        UriBuilder.fromPath("/v1/commitments/{id}").build(commitment.id()))
                .entity(view(commitment))
                .build();
    }

    @PUT
    @Path("{id}/fulfilment")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER, Role.CAF_DIRECTOR, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "fulfilCommitment",
            summary = "Dire quel acte tient la promesse",
            description =
                    "Par la partie qui a promis ou par qui tient le dossier. Un acte reçu qui nomme la promesse sans ambiguïté est rapproché de lui-même ; l'annulation ou le retrait de l'acte (CGCT art. L2131-6, CRPA art. L243-3) rouvre la promesse.")
    public CommitmentView fulfil(@RestPath UUID id, @Valid @NotNull FulfilCommitment request) {
        var commitment = requireOwn(id);
        journal.record(commitment.keptBy(request.toFulfilment(), calendar.today()));
        return view(commitment);
    }

    @PUT
    @Path("{id}/release")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER, Role.CAF_DIRECTOR, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "releaseCommitment",
            summary = "Abandonner une promesse",
            description = "Avec son motif : une promesse abandonnée n'est pas une promesse tenue.")
    public CommitmentView release(@RestPath UUID id, @Valid @NotNull ReleaseCommitment request) {
        var commitment = requireOwn(id);
        journal.record(commitment.release(request.releasedOn(), request.reason(), calendar.today()));
        return view(commitment);
    }

    private Commitment requireOwn(UUID id) {
        var commitment = commitments.requireLocked(id);
        requirePartyOrKeeper(commitment.siren(), commitment.conventionReference());
        ifMatch.require(() -> view(commitment));
        return commitment;
    }

    private void requirePartyOrKeeper(String siren, String conventionReference) {
        var own = caller.requireOrganisation();
        if (kept.keeperOf(conventionReference).filter(own::equals).isEmpty()) {
            caller.requireOrganisation(siren);
        }
    }

    private CommitmentView view(Commitment commitment) {
        return CommitmentView.of(commitment, calendar.today());
    }
}
