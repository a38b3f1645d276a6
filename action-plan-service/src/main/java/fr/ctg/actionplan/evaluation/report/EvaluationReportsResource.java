package fr.ctg.actionplan.evaluation.report;

import fr.ctg.actionplan.evaluation.CampaignView;
import fr.ctg.actionplan.evaluation.outcome.Comparison;
import fr.ctg.actionplan.evaluation.outcome.EvaluatedPlan;
import fr.ctg.actionplan.evaluation.outcome.EvaluatedPlans;
import fr.ctg.platform.identity.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/v1/evaluation-campaigns/{id}")
@Tag(name = "Évaluation")
@RunOnVirtualThread
public class EvaluationReportsResource {
    private final EvaluatedPlans evaluatedPlans;
    private final Caller caller;

    EvaluationReportsResource(EvaluatedPlans evaluatedPlans, Caller caller) {
        this.evaluatedPlans = evaluatedPlans;
        this.caller = caller;
    }

    @GET
    @Path("report")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(operationId = "getEvaluationReport", summary = "Lire le rapport d'évaluation")
    public EvaluationReport report(@RestPath UUID id) {
        return report(evaluatedPlans.require(id, caller.organisation()));
    }

    private EvaluationReport report(EvaluatedPlan evaluated) {
        var partner = evaluated.isForPartner(caller.organisation());
        var campaign = evaluated.campaign();
        var frozen = evaluated.frozen();
        return new EvaluationReport(
                CampaignView.of(campaign),
                campaign.hasItsFigures(),
                frozen == null || !campaign.hasItsFigures() ? null : frozen.sha256(partner),
                evaluatedPlans.told(evaluated, partner),
                evaluatedPlans.correctedSince(evaluated, partner));
    }

    @GET
    @Path("comparison")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "compareEvaluationCampaigns",
            summary = "Comparer deux campagnes d'un même plan",
            description =
                    "Par axe, par indicateur et par année, la plus ancienne d'abord : mi-parcours et fin, ou version antérieure et postérieure. Chacune dit ce qu'elle dit à ce lecteur.")
    public Comparison compare(@RestPath UUID id, @RestQuery @NotNull UUID with) {
        return evaluatedPlans.compare(id, with, caller.organisation());
    }
}
