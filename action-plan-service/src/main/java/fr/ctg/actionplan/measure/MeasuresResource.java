package fr.ctg.actionplan.measure;

import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.indicator.Approver;
import fr.ctg.actionplan.indicator.Indicator;
import fr.ctg.actionplan.indicator.Indicators;
import fr.ctg.actionplan.indicator.Period;
import fr.ctg.actionplan.indicator.SecrecyConfig;
import fr.ctg.actionplan.plan.BegunPlan;
import fr.ctg.actionplan.plan.Plan;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.actionplan.plan.SignedConvention;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.export.Export;
import fr.ctg.platform.export.Exports;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
import fr.ctg.platform.storage.NewId;
import fr.ctg.platform.storage.SettledChanges;
import fr.ctg.platform.web.Calendar;
import fr.ctg.platform.web.IfMatch;
import fr.ctg.platform.web.ListPosition;
import fr.ctg.platform.web.Page;
import fr.ctg.platform.web.PageRequest;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/measures")
@Tag(name = "Measures")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class MeasuresResource {
    private final Exports exports;
    private final Measures measures;
    private final Indicators indicators;
    private final Plans plans;
    private final SecrecyConfig secrecy;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;
    private final SecurityIdentity identity;

    MeasuresResource(
            Measures measures,
            Indicators indicators,
            Plans plans,
            SecrecyConfig secrecy,
            AuditTrail audit,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch,
            SecurityIdentity identity,
            Exports exports) {
        this.exports = exports;
        this.measures = measures;
        this.indicators = indicators;
        this.plans = plans;
        this.secrecy = secrecy;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
        this.identity = identity;
    }

    @POST
    @RolesAllowed({Role.CLERK, Role.MAYOR, Role.STEERING})
    @Transactional
    @Operation(
            operationId = "recordMeasure",
            summary = "Enregistrer une mesure",
            description =
                    "Une commune mesure pour elle-même ; l'organisation qui tient le plan (rôle `steering`), pour toutes. Une valeur, ou le motif de son absence. Une mesure par indicateur, période et commune. Si la période est close, il faut un motif.")
    @APIResponseSchema(value = MeasureView.class, responseCode = "201", responseDescription = "Mesure enregistrée.")
    public RestResponse<MeasureView> record(@Valid @NotNull RecordMeasure request) {
        var plan = indicators.requirePlanLocked(request.indicatorId(), caller.organisation());
        plan.requireBegun();
        var context = measures.contextOf(request.indicatorId(), request.period(), request.communeSiren());
        var indicator = context.indicator();
        var convention = context.convention().orElseThrow();
        requireAuthor(plan, convention, request.communeSiren());
        context.sheet().requireMeasurable();
        var period = new Period(indicator.definition().frequency(), request.period());
        var measure = new Measure(
                NewId.next(),
                indicator,
                request,
                MeasuringCommunes.of(context.sheet(), convention, period, calendar.today()),
                context.lock(),
                caller.requireOrganisation(),
                calendar.now(),
                calendar.today());
        MeasuringCommunes.requireMet(convention, period);
        if (context.taken()) {
            throw MeasureNotAllowed.exists(indicator.code(), period.text());
        }
        measures.persist(measure);
        audit.append(measure.id(), measure.recorded());
        return RestResponse.ResponseBuilder.<MeasureView>created(
                        UriBuilder.fromPath("/v1/measures/{id}").build(measure.id()))
                .entity(view(new BegunPlan(plan, convention), indicator, measure))
                .build();
    }

    @PUT
    @Path("{id}/content")
    @RolesAllowed({Role.CLERK, Role.MAYOR, Role.STEERING})
    @Transactional
    @Operation(
            operationId = "rewriteMeasure",
            summary = "Réécrire ou corriger une mesure",
            description =
                    "Une mesure déjà remise, ou dont la période est close, se corrige : avec un motif, et ce qu'elle disait est conservé. Si elle était approuvée, elle est à approuver de nouveau.")
    public MeasureView rewrite(@RestPath UUID id, @Valid @NotNull Rewrite request) {
        return change(
                id,
                true,
                (begun, indicator, measure) -> measure.rewrite(
                        indicator,
                        request.content(),
                        request.reason(),
                        lockOf(begun),
                        caller.requireOrganisation(),
                        calendar.now()));
    }

    /** What a measure says from now on. */
    @Schema(name = "RewriteMeasure", required = true)
    public record Rewrite(
            @NotNull @Valid MeasureContent content,

            @Nullable @Size(max = 2_000) @Schema(description = "Le motif d'une correction.")
            String reason) {}

    @PUT
    @Path("{id}/submission")
    @RolesAllowed({Role.CLERK, Role.MAYOR, Role.STEERING})
    @Transactional
    @Operation(
            operationId = "submitMeasure",
            summary = "Remettre une mesure",
            description = "Son auteur la tient pour juste ; elle attend l'approbation de qui la définition désigne.")
    public MeasureView submit(@RestPath UUID id) {
        return change(id, true, (begun, indicator, measure) -> measure.submit(indicator, lockOf(begun)));
    }

    @PUT
    @Path("{id}/approval")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER, Role.CLERK, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "approveMeasure",
            summary = "Approuver une mesure remise",
            description =
                    "Par l'organisation qui tient le plan, ou par la Caf partie à la convention ; si la définition demande plusieurs accords (`approvers`), par chacun d'eux, et la mesure compte avec le dernier.")
    public MeasureView approve(@RestPath UUID id) {
        return change(
                id,
                false,
                (begun, indicator, measure) -> measure.approve(
                        indicator,
                        lockOf(begun),
                        approverIn(begun, measure),
                        caller.requireOrganisation(),
                        calendar.now()));
    }

    @PUT
    @Path("{id}/sending-back")
    @RolesAllowed({Role.STEERING, Role.CAF_ADVISER, Role.CLERK, Role.MAYOR})
    @Transactional
    @Operation(
            operationId = "sendBackMeasure",
            summary = "Renvoyer une mesure à son auteur, avec un motif",
            description = "La mesure redevient un brouillon de son auteur ; le motif est gardé.")
    public MeasureView sendBack(@RestPath UUID id, @Valid @NotNull SendBack request) {
        return change(
                id,
                false,
                (_, _, measure) -> measure.sendBack(caller.requireOrganisation(), request.reason(), calendar.now()));
    }

    /** Why a measure is not accepted. */
    @Schema(name = "SendBackMeasure", required = true)
    public record SendBack(@NotBlank @Size(max = 2_000) String reason) {}

    private interface Verb {
        MeasureEvent on(BegunPlan begun, Indicator indicator, Measure measure);
    }

    private MeasureView change(UUID id, boolean byAuthor, Verb verb) {
        var begun = plans.requireBegun(measures.requirePlanOf(id, caller.organisation()), caller.organisation());
        var measure = measures.requireLocked(id);
        var indicator = indicators.requireVisible(measure.indicatorId(), caller.organisation());
        if (byAuthor) {
            requireAuthor(
                    begun.plan(), begun.convention(), measure.communeSiren().orElse(null));
        } else {
            requireApprover(begun, indicator, measure);
        }
        ifMatch.require(() -> view(begun, indicator, measure));
        audit.append(id, verb.on(begun, indicator, measure));
        return view(begun, indicator, measure);
    }

    private Optional<PeriodLock> lockOf(BegunPlan begun) {
        return measures.lockOf(begun.plan().id());
    }

    /** A commune for itself, or the keeper for everybody. */
    private void requireAuthor(Plan plan, SignedConvention convention, @Nullable String communeSiren) {
        var own = caller.requireOrganisation();
        var keeper = own.equals(plan.keeperSiren()) && identity.hasRole(Role.STEERING);
        if (!keeper && !(own.equals(communeSiren) && convention.hasParty(own, calendar.today()))) {
            throw MeasureNotAllowed.notItsAuthor(own);
        }
    }

    /** Keeper and Caf always; the commune where the definition asks for its word. */
    private void requireApprover(BegunPlan begun, Indicator indicator, Measure measure) {
        var asked = new HashSet<>(indicator.definition().approvers());
        asked.addAll(Set.of(Approver.KEEPER, Approver.CAF));
        if (Collections.disjoint(approverIn(begun, measure), asked)) {
            throw MeasureNotAllowed.notAnApprover(caller.requireOrganisation());
        }
    }

    /** What the caller is to a measure: nothing, or several things at once. */
    private Set<Approver> approverIn(BegunPlan begun, Measure measure) {
        var own = caller.requireOrganisation();
        var as = EnumSet.noneOf(Approver.class);
        if (own.equals(begun.plan().keeperSiren()) && identity.hasRole(Role.STEERING)) {
            as.add(Approver.KEEPER);
        }
        if (begun.convention().hasCaf(own, calendar.today()) && identity.hasRole(Role.CAF_ADVISER)) {
            as.add(Approver.CAF);
        }
        if (measure.communeSiren().filter(own::equals).isPresent()
                && (identity.hasRole(Role.CLERK) || identity.hasRole(Role.MAYOR))) {
            as.add(Approver.COMMUNE);
        }
        return as;
    }

    private MeasureView view(BegunPlan begun, Indicator indicator, Measure measure) {
        return view(new MeasureReading(measure, indicator, begun.plan(), begun.convention()), null);
    }

    private MeasureView view(MeasureReading reading, @Nullable Instant modifiedAt) {
        return MeasureView.of(
                reading,
                reading.isForPartner(caller.organisation(), calendar.today()),
                secrecy.threshold(),
                modifiedAt);
    }

    @GET
    @Path("export")
    @PermitAll
    @Produces({Exports.NDJSON, Exports.CSV})
    @Operation(
            operationId = "exportMeasures",
            summary = "Exporter les mesures",
            description = "Celles d'un plan ou d'un indicateur : l'un des deux est exigé. " + Exports.PROMISE)
    public Response export(
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable UUID indicatorId,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String communeSiren,
            @RestQuery @Parameter(description = "Plusieurs valeurs s'ajoutent.") Set<MeasureStatus> status,
            @Context Request request) {
        var filter = filter(planId, indicatorId, period, communeSiren, status);
        var organisation = caller.organisation();
        var today = calendar.today();
        return exports.answer(
                request,
                new Export<>(
                        "measures",
                        "measure",
                        MeasureView.class,
                        () -> measures.from(ListPosition.FIRST, filter, organisation),
                        reading -> MeasureView.of(
                                reading, reading.isForPartner(organisation, today), secrecy.threshold())));
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listMeasures",
            summary = "Lister les mesures",
            description =
                    "Celles d'un plan ou d'un indicateur : l'un des deux est exigé. Les parties de la convention voient toutes les mesures ; les autres, les mesures approuvées, sans les petits effectifs (secret statistique).")
    public Page<MeasureView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable UUID indicatorId,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String communeSiren,
            @RestQuery @Parameter(description = "Plusieurs valeurs s'ajoutent.") Set<MeasureStatus> status,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var filter = filter(planId, indicatorId, period, communeSiren, status);
        var from = page.from(modifiedSince, SettledChanges.of("measure", measures.getEntityManager()));
        var organisation = caller.organisation();
        var today = calendar.today();
        return page.page(
                measures.page(from, page.rows(), filter, organisation),
                from,
                reading -> reading.measure().id(),
                reading -> reading.measure().modifiedAt(),
                reading -> reading.isWithdrawnFrom(organisation, today),
                this::view);
    }

    private static Measures.Filter filter(
            @Nullable UUID planId,
            @Nullable UUID indicatorId,
            @Nullable String period,
            @Nullable String communeSiren,
            Set<MeasureStatus> status) {
        if (planId == null && indicatorId == null) {
            throw new MeasuresOfNothing();
        }
        return new Measures.Filter(planId, indicatorId, period, communeSiren, status);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getMeasure",
            summary = "Lire une mesure",
            description =
                    "Une valeur, sa période, sa source, et qui l'a saisie, remise et approuvée. Une petite valeur que le secret statistique protège n'est pas montrée à tous.")
    public MeasureView get(@RestPath UUID id) {
        return view(measures.requireReading(id, caller.organisation()), null);
    }
}
