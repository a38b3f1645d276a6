package fr.ctg.actionplan.evaluation;

import fr.ctg.actionplan.evaluation.finding.Finding;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a campaign may be asked. */
final class CampaignRequests {
    private CampaignRequests() {}

    /** A campaign over some days of the convention. */
    @Schema(
            name = "OpenEvaluationCampaign",
            required = true,
            description = "La période évaluée tient dans la convention.")
    public record Open(
            @NotNull UUID planId,
            @NotNull CampaignKind kind,

            @NotBlank @Size(max = 300) @Schema(examples = "Évaluation à mi-parcours 2022-2023 (démonstration)")
            String title,

            @NotNull @Schema(description = "Premier jour évalué.", examples = "2022-01-01")
            LocalDate firstDay,

            @NotNull @Schema(
                    description = "Dernier jour évalué ; il peut être à venir tant que rien n'est remis.",
                    examples = "2023-12-31")
            LocalDate lastDay) {}

    /** All the findings so far. */
    @Schema(
            name = "WriteEvaluationFindings",
            required = true,
            description = "Tous les constats, qui remplacent les précédents ; un seul par axe et par critère.")
    public record WriteFindings(
            @Schema(required = true, description = "Le `revision` que l'auteur a lu.")
            int revision,

            @NotNull @Size(max = 400) List<@Valid @NotNull Finding> findings) {}

    /** To the committee. */
    @Schema(name = "SubmitEvaluationCampaign", required = true)
    public record Submit(
            @Schema(required = true, description = "Le `revision` que l'auteur a lu.")
            int revision,

            @Nullable @Size(max = 2_000) @Schema(description = "Exigé quand des mesures manquent : pourquoi s'en passer.")
            String incompleteReason) {}

    /** The committee's word. */
    @Schema(name = "SignOffEvaluationCampaign", required = true)
    public record SignOff(
            @NotBlank @Size(max = 200) @Schema(examples = "Comité de pilotage")
            String body,

            @NotNull @Schema(description = "Après le dernier jour évalué, jamais à venir.")
            LocalDate on,

            @NotNull CommitteeDecision.Verdict verdict,

            @Nullable @Size(max = 4_000) @Schema(description = "Exigées par `APPROVED_WITH_RESERVATIONS`, et par lui seul.")
            String reservations,

            @Nullable @Size(max = 2_000) @Schema(description = "Exigé d'une évaluation finale validée avant la fin de la convention.")
            String earlyReason) {

        CommitteeDecision recordedBy(String siren) {
            return new CommitteeDecision(body, on, siren, verdict, reservations, earlyReason);
        }
    }

    /** Back to work. */
    @Schema(name = "SendBackEvaluationCampaign", required = true)
    public record SendBack(
            @NotBlank @Size(max = 200) String body,
            @NotNull LocalDate on,
            @NotBlank @Size(max = 2_000) String reason) {

        SentBack recordedBy(String siren) {
            return new SentBack(body, on, siren, reason);
        }
    }

    /** It will not be finished. */
    @Schema(name = "GiveUpEvaluationCampaign", required = true)
    public record GiveUp(@NotBlank @Size(max = 2_000) String reason) {}
}
