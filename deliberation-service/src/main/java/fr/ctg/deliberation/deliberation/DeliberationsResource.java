package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.Role;
import fr.ctg.deliberation.council.Councils;
import fr.ctg.deliberation.sitting.Sittings;
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

@Path("/v1/deliberations")
@Tag(name = "Délibérations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class DeliberationsResource {
    private final Deliberations deliberations;
    private final Sittings sittings;
    private final Councils councils;
    private final DeliberationJournal journal;
    private final Calendar calendar;
    private final Caller caller;

    DeliberationsResource(
            Deliberations deliberations,
            Sittings sittings,
            Councils councils,
            DeliberationJournal journal,
            Calendar calendar,
            Caller caller) {
        this.deliberations = deliberations;
        this.sittings = sittings;
        this.councils = councils;
        this.journal = journal;
        this.calendar = calendar;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "tableDeliberation",
            summary = "Inscrire une délibération",
            description = "Le point doit figurer à l'ordre du jour de la séance (CGCT L2121-10).")
    @APIResponseSchema(
            value = DeliberationView.class,
            responseCode = "201",
            responseDescription = "Créé ; `Location` donne son adresse.")
    public RestResponse<DeliberationView> table(@Valid @NotNull TableDeliberation request) {
        var sitting = sittings.requireHeld(request.sittingId());
        caller.requireOrganisation(sitting.siren());
        var council = councils.require(sitting.councilId());
        var act = new Deliberation(
                NewId.next(), sitting, request, council.seatOf(request.rapporteurId()), council.demonstration());
        deliberations.persist(act);
        journal.record(act.tabled());
        return RestResponse.ResponseBuilder.<DeliberationView>created(
                        UriBuilder.fromPath("/v1/deliberations/{id}").build(act.id()))
                .entity(DeliberationView.of(act))
                .build();
    }

    @PUT
    @Path("{id}/vote")
    @RolesAllowed(Role.CLERK)
    @Transactional
    @Operation(
            operationId = "recordVote",
            summary = "Enregistrer le vote",
            description =
                    "Adoptée à la majorité absolue des suffrages exprimés (CGCT L2121-20) ; publie `fr.ctg.deliberation.approved.v1`.")
    public DeliberationView vote(@RestPath UUID id, @Valid @NotNull RecordVote request) {
        var act = requireOwn(id);
        var sitting = sittings.requireHeld(act.sittingId());
        journal.record(act.vote(request.toBallot(), sitting, councils.require(act.councilId())));
        return DeliberationView.of(act);
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
        act.publish(request, councils.require(act.councilId()).population(), calendar.today())
                .forEach(journal::record);
        return DeliberationView.of(act);
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
        act.transmit(request, calendar.today()).forEach(journal::record);
        return DeliberationView.of(act);
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listDeliberations",
            summary = "Lister les délibérations",
            description = "Les projets des autres communes n'y figurent pas.")
    public Page<DeliberationView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable UUID councilId,
            @RestQuery @Nullable DeliberationStatus status) {
        return page.page(
                deliberations.page(page, councilId, status, caller.organisation()),
                Deliberation::id,
                DeliberationView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getDeliberation", summary = "Lire une délibération")
    public DeliberationView get(@RestPath UUID id) {
        return DeliberationView.of(deliberations.requireVisible(id, caller.organisation()));
    }

    @GET
    @Path("{id}/diagnosis")
    @PermitAll
    @Operation(operationId = "diagnoseDeliberation", summary = "Pourquoi l'acte n'est pas exécutoire")
    public DiagnosisView diagnose(@RestPath UUID id) {
        return DiagnosisView.of(deliberations.requireVisible(id, caller.organisation()));
    }

    private Deliberation requireOwn(UUID id) {
        var act = deliberations.requireVisible(id, caller.organisation());
        caller.requireOrganisation(act.siren());
        return act;
    }
}
