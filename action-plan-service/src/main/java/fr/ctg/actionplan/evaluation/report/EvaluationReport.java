package fr.ctg.actionplan.evaluation.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.evaluation.CampaignView;
import fr.ctg.actionplan.evaluation.outcome.CorrectedFigure;
import fr.ctg.actionplan.evaluation.outcome.EvaluationResults;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The report of a campaign, with everything behind it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "EvaluationReport",
        description =
                "Le rapport d'une campagne et tout ce qui est derrière. Hors des parties, les petits effectifs n'y sont pas montrés (secret statistique).")
public record EvaluationReport(
        @Schema(required = true) CampaignView campaign,

        @Schema(
                required = true,
                description = "Vrai si les chiffres sont ceux remis au comité ; sinon, ceux d'aujourd'hui.")
        boolean frozen,

        @Nullable @Schema(description = "SHA-256 du texte figé que donne `frozen-results` à ce lecteur.")
        String sha256,

        @Schema(required = true) EvaluationResults results,

        @Schema(required = true, description = "Ce qui a été corrigé, ou est venu, depuis la remise.")
        List<CorrectedFigure> correctedSince) {}
