package fr.ctg.actionplan.plan;

import fr.ctg.actionplan.Role;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.problem.Texts;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.storage.SettledChanges;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
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

@Path("/v1/plans")
@Tag(name = "Plans")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class PlansResource {
    private final Plans plans;
    private final PlanJournal journal;
    private final Calendar calendar;
    private final Caller caller;

    PlansResource(Plans plans, PlanJournal journal, Calendar calendar, Caller caller) {
        this.plans = plans;
        this.journal = journal;
        this.calendar = calendar;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "createPlan",
            summary = "Créer un plan d'actions",
            description =
                    "L'organisation du jeton tient le plan : elle seule y écrit, et elle seule le voit jusqu'à son adoption.")
    @APIResponseSchema(value = PlanView.class, responseCode = "201", responseDescription = "Plan créé.")
    public RestResponse<PlanView> create(@Valid @NotNull CreatePlan request) {
        var keeper = caller.requireOrganisation();
        if (plans.existsFor(request.conventionReference(), keeper)) {
            throw new PlanExistsAlready(request.conventionReference());
        }
        var plan = new Plan(
                NewId.next(),
                keeper,
                request.conventionReference(),
                request.title(),
                request.framework(),
                request.demonstration());
        plans.persist(plan);
        journal.record(plan.created());
        return RestResponse.ResponseBuilder.<PlanView>created(
                        UriBuilder.fromPath("/v1/plans/{id}").build(plan.id()))
                .entity(view(plan.id()))
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listPlans",
            summary = "Lister les plans d'actions",
            description = "Les plans non adoptés des autres organisations n'y figurent pas.")
    public Page<PlanView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable String conventionReference,
            @RestQuery @Nullable @Parameter(description = "Le plan que ceux de la liste continuent.") UUID renews,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var from = page.from(modifiedSince, SettledChanges.of("plan", plans.getEntityManager()));
        var today = calendar.today();
        return page.page(
                plans.page(from, page.rows(), conventionReference, renews, caller.organisation()),
                from,
                reading -> reading.plan().id(),
                reading -> reading.plan().modifiedAt(),
                (reading, modifiedAt) -> PlanView.of(reading, today, modifiedAt));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getPlan",
            summary = "Lire un plan d'actions",
            description =
                    "Enjeux, axes, objectifs, version en vigueur et état du plan. Un projet n'est lu que par son pilote.")
    public PlanView get(@RestPath UUID id) {
        return view(id);
    }

    @GET
    @Path("{id}/diagnosis")
    @PermitAll
    @Operation(
            operationId = "diagnosePlan",
            summary = "Pourquoi le plan n'est pas actif",
            description = "Ce qui manque pour que le plan soit actif : code, faits et remède.")
    public PlanDiagnosisView diagnose(@RestPath UUID id, HttpHeaders headers) {
        var titled = plans.requireTitled(id, caller.organisation());
        var reading = titled.reading();
        var awaited = reading.convention()
                .map(convention -> reading.plan().awaited(convention, titled.sheetTitles()))
                .orElse(List.of());
        return PlanDiagnosisView.of(
                reading, awaited, calendar.today(), Texts.preferredBy(headers.getAcceptableLanguages()));
    }

    private PlanView view(UUID id) {
        return PlanView.of(plans.requireReading(id, caller.organisation()), calendar.today());
    }
}
