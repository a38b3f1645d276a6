package fr.ctg.actionplan.evaluation;

import fr.ctg.actionplan.Role;
import fr.ctg.actionplan.evaluation.outcome.EvaluatedPlans;
import fr.ctg.actionplan.measure.Measures;
import fr.ctg.actionplan.plan.BegunPlan;
import fr.ctg.actionplan.plan.PlanJournal;
import fr.ctg.actionplan.plan.Plans;
import fr.ctg.platform.audit.AuditTrail;
import fr.ctg.platform.idempotency.Idempotent;
import fr.ctg.platform.identity.Caller;
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

@Path("/v1/evaluation-campaigns")
@Tag(name = "Evaluations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Idempotent
public class EvaluationCampaignsResource {
    private final EvaluationCampaigns campaigns;
    private final EvaluatedPlans evaluatedPlans;
    private final Plans plans;
    private final Measures measures;
    private final CampaignJournal journal;
    private final PlanJournal planJournal;
    private final AuditTrail audit;
    private final Calendar calendar;
    private final Caller caller;
    private final IfMatch ifMatch;

    EvaluationCampaignsResource(
            EvaluationCampaigns campaigns,
            EvaluatedPlans evaluatedPlans,
            Plans plans,
            Measures measures,
            CampaignJournal journal,
            PlanJournal planJournal,
            AuditTrail audit,
            Calendar calendar,
            Caller caller,
            IfMatch ifMatch) {
        this.campaigns = campaigns;
        this.evaluatedPlans = evaluatedPlans;
        this.plans = plans;
        this.measures = measures;
        this.journal = journal;
        this.planJournal = planJournal;
        this.audit = audit;
        this.calendar = calendar;
        this.caller = caller;
        this.ifMatch = ifMatch;
    }

    @POST
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "openEvaluationCampaign",
            summary = "Ouvrir une campagne d'évaluation",
            description =
                    "Par l'organisation qui tient le plan, une fois le plan actif : une seule à la fois de chaque sorte. Tant qu'elle n'est pas validée, seules les parties la lisent. L'évaluation finale peut se préparer avant la fin de la convention.")
    @APIResponseSchema(value = CampaignView.class, responseCode = "201", responseDescription = "Campagne ouverte.")
    public RestResponse<CampaignView> open(@Valid @NotNull CampaignRequests.Open request) {
        var plan = plans.requireLocked(request.planId(), caller.organisation());
        caller.requireOrganisation(plan.keeperSiren());
        plan.requireBegun();
        var around = campaigns.surroundingsOf(plan.id(), request.kind());
        plan.requireNotClosed(around.convention(), calendar.today());
        if (around.underWay() != null) {
            throw CampaignRefused.anotherIsOpen(request.kind(), around.underWay());
        }
        var convention = around.convention();
        var campaign = new EvaluationCampaign(
                NewId.next(), request, convention.periodStart(), convention.lastDay(), calendar.now());
        campaigns.persist(campaign);
        journal.record(campaign.opened());
        return RestResponse.ResponseBuilder.<CampaignView>created(
                        UriBuilder.fromPath("/v1/evaluation-campaigns/{id}").build(campaign.id()))
                .entity(CampaignView.of(campaign))
                .build();
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "listEvaluationCampaigns",
            summary = "Lister les campagnes d'évaluation",
            description = "Celles qui ne sont pas validées n'y figurent que pour les parties à la convention.")
    public Page<CampaignView> list(
            @BeanParam @Valid PageRequest page,
            @RestQuery @Nullable UUID planId,
            @RestQuery Set<CampaignKind> kind,
            @RestQuery @Parameter(description = PageRequest.MODIFIED_SINCE) @Nullable Instant modifiedSince) {
        var from = page.from(modifiedSince, SettledChanges.of("evaluation_campaign", campaigns.getEntityManager()));
        return page.page(
                campaigns.page(from, page.rows(), planId, kind, caller.organisation()),
                from,
                EvaluationCampaign::id,
                EvaluationCampaign::modifiedAt,
                CampaignView::of);
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(
            operationId = "getEvaluationCampaign",
            summary = "Lire une campagne d'évaluation",
            description =
                    "Les questions, les constats et les conclusions ; une fois remise, les chiffres sont figés avec leur empreinte SHA-256.")
    public CampaignView get(@RestPath UUID id) {
        return CampaignView.of(campaigns.requireVisible(id, caller.organisation()));
    }

    @PUT
    @Path("{id}/findings")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "writeEvaluationFindings",
            summary = "Écrire les constats",
            description = "Par axe du plan, selon quatre critères : cohérence, atteinte, moyens, durabilité.")
    public CampaignView write(@RestPath UUID id, @Valid @NotNull CampaignRequests.WriteFindings request) {
        return change(
                id,
                (begun, campaign) -> campaign.write(
                        request.findings(), request.revision(), begun.plan().framework()));
    }

    @PUT
    @Path("{id}/submission")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "submitEvaluationCampaign",
            summary = "Remettre la campagne au comité de pilotage",
            description =
                    "Une fois passé le dernier jour évalué, avec un constat pour chaque axe et chaque critère. Clôt les périodes jusqu'à ce jour et fige les chiffres. S'il manque des mesures, il faut dire pourquoi s'en passer : ce qui manque n'est pas zéro.")
    public CampaignView submit(@RestPath UUID id, @Valid @NotNull CampaignRequests.Submit request) {
        return change(id, (begun, campaign) -> {
            var evaluated = evaluatedPlans.require(id, caller.organisation());
            var event = campaign.submit(
                    request.revision(),
                    evaluatedPlans.now(evaluated, true).missing(),
                    request.incompleteReason(),
                    begun.plan().framework(),
                    calendar.now(),
                    calendar.today());
            measures.lockThrough(
                            campaign.planId(), campaign.lastDay(), campaign.title(), calendar.now(), calendar.today())
                    .ifPresent(locked -> audit.append(campaign.planId(), locked));
            evaluatedPlans.freeze(evaluated);
            return event;
        });
    }

    @PUT
    @Path("{id}/sign-off")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "signOffEvaluationCampaign",
            summary = "Consigner la validation par le comité de pilotage",
            description =
                    "Aucun quorum n'est exigé : ce n'est pas un conseil. Une évaluation finale validée avant la fin de la convention dit pourquoi. Le rapport devient public et ne change plus ; publie `fr.ctg.evaluation.closed.v1`. Le plan est clos dès que l'évaluation finale est validée et la convention terminée.")
    public CampaignView signOff(@RestPath UUID id, @Valid @NotNull CampaignRequests.SignOff request) {
        return change(id, (begun, campaign) -> {
            var decision = request.recordedBy(caller.requireOrganisation());
            var event = campaign.signOff(decision, begun.convention().lastDay(), calendar.today());
            if (campaign.isFinal()) {
                planJournal.record(begun.plan().evaluate(campaign.id(), decision.on()));
            }
            journal.tell(ClosedEvaluation.of(campaign, decision, begun, evaluatedPlans.publicSha256Of(id)));
            return event;
        });
    }

    @PUT
    @Path("{id}/sending-back")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "sendBackEvaluationCampaign",
            summary = "Consigner un renvoi par le comité de pilotage, avec son motif",
            description = "Les constats se réécrivent ; les chiffres sont repris à la prochaine remise.")
    public CampaignView sendBack(@RestPath UUID id, @Valid @NotNull CampaignRequests.SendBack request) {
        return change(
                id,
                (_, campaign) -> campaign.sendBack(request.recordedBy(caller.requireOrganisation()), calendar.today()));
    }

    @PUT
    @Path("{id}/giving-up")
    @RolesAllowed(Role.STEERING)
    @Transactional
    @Operation(
            operationId = "giveUpEvaluationCampaign",
            summary = "Renoncer à la campagne, avec un motif",
            description = "Elle est conservée, et reste l'affaire des parties. Les périodes closes le restent.")
    public CampaignView giveUp(@RestPath UUID id, @Valid @NotNull CampaignRequests.GiveUp request) {
        return change(id, (_, campaign) -> campaign.giveUp(request.reason()));
    }

    private interface Verb {
        CampaignEvent on(BegunPlan begun, EvaluationCampaign campaign);
    }

    /** The plan's row lock makes two people who change its campaigns follow one another. */
    private CampaignView change(UUID id, Verb verb) {
        var begun = plans.requireBegun(campaigns.requirePlanOf(id, caller.organisation()), caller.organisation());
        caller.requireOrganisation(begun.plan().keeperSiren());
        var campaign = campaigns.require(id);
        ifMatch.require(() -> CampaignView.of(campaign));
        journal.record(verb.on(begun, campaign));
        return CampaignView.of(campaign);
    }
}
