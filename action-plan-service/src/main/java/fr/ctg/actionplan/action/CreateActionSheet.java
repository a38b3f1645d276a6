package fr.ctg.actionplan.action;

import fr.ctg.actionplan.framework.Objective;
import fr.ctg.platform.storage.NewId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sheet to add to a plan. Blocks left out may be missing until it is published. */
@Schema(
        required = true,
        description =
                "Une fiche action. Les cinq blocs peuvent manquer tant que la fiche n'est pas publiée ; celles d'un plan en préparation le sont par son adoption.")
public record CreateActionSheet(
        @NotNull UUID planId,

        @Min(1) @Max(9999) @Schema(required = true, description = "Numéro de la fiche, unique dans le plan.", examples = "1")
        int number,

        @NotBlank @Size(max = 300) String title,

        @NotEmpty @Size(max = 50) @Schema(description = "Codes des objectifs servis, pris dans le cadre du plan.")
        Set<@NotNull @Pattern(regexp = Objective.OBJECTIVE_CODE) String> objectiveCodes,

        @Nullable @Size(max = 10_000) @Schema(description = "Modalités de mise en œuvre.")
        String how,

        @Nullable @Size(max = 4_000) @Schema(description = "Échéances, en toutes lettres ; `steps` les donne datées.")
        String deadlines,

        @Nullable @Size(max = 100) @Schema(description = "Contributeurs et partenaires.")
        List<@NotBlank @Size(max = 200) String> contributors,

        @Nullable @Size(max = 4_000) @Schema(description = "Moyens mobilisés.")
        String means,

        @Nullable @Size(max = 50) @Schema(description = "Indicateurs d'évaluation.")
        List<@Valid @NotNull NewIndicator> indicators,

        @Schema(required = true, description = "Vrai si la fiche est une donnée de démonstration.")
        boolean demonstration,

        @Nullable @Size(max = 200) @Schema(description = "SIREN des communes concernées ; absent ou vide quand toutes le sont.")
        Set<@NotNull @Pattern(regexp = "^\\d{9}$") String> territory,

        @Nullable @Size(max = 500) @Schema(description = "Public visé.", examples = "Familles avec enfants de 0 à 3 ans")
        String audience,

        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,

        @Nullable @Size(max = 100) @Schema(description = "Étapes datées.")
        List<@Valid @NotNull Step> steps,

        @Nullable @Valid Pilot pilot,

        @Nullable @Size(max = 200) @Schema(description = "Budget, une ligne par année et par financeur.")
        List<@Valid @NotNull BudgetLine> budget) {

    SheetContent content() {
        return new SheetContent(
                title,
                List.copyOf(objectiveCodes),
                territory == null ? List.of() : List.copyOf(territory),
                audience,
                how,
                deadlines,
                startsOn,
                endsOn,
                steps == null ? List.of() : steps,
                contributors == null ? List.of() : contributors,
                means,
                indicators == null
                        ? List.of()
                        : indicators.stream().map(one -> one.as(NewId.next())).toList(),
                pilot,
                budget == null ? List.of() : budget);
    }
}
