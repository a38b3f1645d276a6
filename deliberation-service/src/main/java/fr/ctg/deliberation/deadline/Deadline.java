package fr.ctg.deliberation.deadline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A legal deadline, with every step that led to its last day. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Un délai légal et son calcul, en dates civiles.")
public record Deadline(
        @Schema(required = true) Deadline.Kind kind,

        @Schema(
                required = true,
                description = "Jour qui fait courir le délai ; il n'est pas compté.",
                examples = "2022-08-01")
        LocalDate startsOn,

        @Schema(required = true, description = "Dernier jour avant tout report.", examples = "2022-10-02")
        LocalDate nominalEndsOn,

        @Schema(required = true, description = "Dernier jour utile, report compris.", examples = "2022-10-03")
        LocalDate endsOn,

        @Schema(
                description =
                        "Pourquoi le dernier jour est reporté au suivant qui n'est ni samedi, ni dimanche, ni férié ; absent s'il n'y a pas de report.")
        @Nullable DayOff movedBecause,

        @Schema(
                description =
                        "Le courrier dont la réponse a fait courir de nouveau le délai ; absent si le délai court depuis l'acte. Le recours gracieux d'un tiers ne vaut que pour son auteur.")
        Letter.@Nullable Purpose restartedBy,

        @Schema(
                required = true,
                description =
                        "Vrai si le calcul suppose que le courrier reste sans réponse : une réponse peut changer le dernier jour.")
        boolean assumesSilence,

        @Schema(
                required = true,
                description = "Règle du catalogue appliquée.",
                examples = "third-party-appeal-2-months")
        String ruleId,

        @Schema(required = true) List<String> legalBasis,

        @Schema(description = "Ce qui reste à vérifier dans la règle appliquée.") @Nullable String unverified) {

    /** What ends. */
    @Schema(name = "DeadlineKind", description = """
            Le délai : recours des tiers, déféré préfectoral, retrait de l'acte, publication de la liste des délibérations, \
            publication du procès-verbal.""")
    public enum Kind {
        /** Third parties may go to court; starts with the publication. */
        THIRD_PARTY_APPEAL,
        /** The prefect may refer the act to the court; starts with its receipt. */
        PREFECT_REFERRAL,
        /** The council may withdraw its own unlawful act; starts with the vote. */
        WITHDRAWAL,
        /** The list of the acts examined must be posted and put online; starts with the sitting. */
        DELIBERATION_LIST,
        /** The minutes must be put online; starts with the sitting that closed them. */
        MINUTES_PUBLICATION
    }
}
