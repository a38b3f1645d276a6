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
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sheet to add to a plan. Blocks left out may be missing until the plan is adopted. */
@Schema(required = true, description = "Une fiche action. Les cinq blocs peuvent manquer dans un plan en préparation.")
public record CreateActionSheet(
        @NotNull UUID planId,

        @Min(1) @Max(9999) @Schema(required = true, description = "Numéro de la fiche, unique dans le plan.", examples = "1")
        int number,

        @NotBlank @Size(max = 300) String title,

        @NotEmpty @Size(max = 50) @Schema(description = "Codes des objectifs servis, pris dans le cadre du plan.")
        Set<@NotNull @Pattern(regexp = Objective.OBJECTIVE_CODE) String> objectiveCodes,

        @Nullable @Size(max = 10_000) @Schema(description = "Modalités de mise en œuvre.")
        String how,

        @Nullable @Size(max = 4_000) @Schema(description = "Échéances.")
        String deadlines,

        @Nullable @Size(max = 100) @Schema(description = "Contributeurs et partenaires.")
        List<@NotBlank @Size(max = 200) String> contributors,

        @Nullable @Size(max = 4_000) @Schema(description = "Moyens mobilisés.")
        String means,

        @Nullable @Size(max = 50) @Schema(description = "Indicateurs d'évaluation.")
        List<@Valid @NotNull NewIndicator> indicators,

        @Schema(required = true, description = "Vrai si la fiche est une donnée de démonstration.")
        boolean demonstration) {

    /** An indicator to follow. */
    @Schema(name = "ActionSheetNewIndicator")
    public record NewIndicator(
            @NotBlank @Size(max = 50) @Schema(description = "Unique dans la fiche.", examples = "I1")
            String code,

            @NotBlank @Size(max = 300) String title,

            @NotBlank @Size(max = 50) @Schema(examples = "places")
            String unit,

            @NotNull Indicator.Kind kind) {

        Indicator toIndicator() {
            return new Indicator(NewId.next(), code, title, unit, kind);
        }
    }

    List<Indicator> toIndicators() {
        return indicators == null
                ? List.of()
                : indicators.stream().map(NewIndicator::toIndicator).toList();
    }
}
