package fr.ctg.actionplan.action;

import fr.ctg.actionplan.framework.Objective;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a sheet says from now on, in full. */
@Schema(
        required = true,
        description =
                "Le contenu entier de la fiche, qui remplace le précédent ; celui-ci est conservé. Le budget a sa propre opération. Un indicateur garde son identité par son code, et aucun n'est retiré.")
public record ReviseActionSheet(
        @Schema(
                required = true,
                description = "La version lue par l'auteur ; refusé si quelqu'un a révisé la fiche entre-temps.")
        int revision,

        @Nullable @Size(max = 2_000) @Schema(description = "Le motif ; exigé dès que la fiche est publiée.")
        String reason,

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

        @Nullable @Size(max = 200) @Schema(description = "SIREN des communes concernées ; absent ou vide quand toutes le sont.")
        Set<@NotNull @Pattern(regexp = "^\\d{9}$") String> territory,

        @Nullable @Size(max = 500) @Schema(description = "Public visé.", examples = "Familles avec enfants de 0 à 3 ans")
        String audience,

        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,

        @Nullable @Size(max = 100) @Schema(description = "Étapes datées.")
        List<@Valid @NotNull Step> steps,

        @Nullable @Valid Pilot pilot) {

    /** The budget has its own life, and a step that is done stays done unless its revision says when else. */
    SheetContent content(ActionSheet sheet, Collection<UUID> defined) {
        return new SheetContent(
                title,
                List.copyOf(objectiveCodes),
                territory == null ? List.of() : List.copyOf(territory),
                audience,
                how,
                deadlines,
                startsOn,
                endsOn,
                steps == null ? List.of() : sheet.keepingDone(steps),
                contributors == null ? List.of() : contributors,
                means,
                indicators == null ? List.of() : sheet.identified(indicators, defined),
                pilot,
                sheet.budget());
    }
}
