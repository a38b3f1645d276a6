package fr.ctg.ctg.convention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another version of the text to sign. */
@Schema(
        description =
                "Une nouvelle version du texte. Une modification de fond efface les signatures données et demande de nouvelles délibérations ; une erreur de plume corrigée laisse valoir les actes et les signatures.")
public record ReviseText(
        @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(description = "SHA-256 du nouveau texte, en hexadécimal.")
        String textSha256,

        @Schema(required = true, description = "Faux pour une erreur de plume corrigée, et rien d'autre.")
        boolean substantial,

        @NotBlank @Size(max = 2_000) @Schema(description = "Pourquoi.")
        String reason,

        @Nullable @Size(min = 2, max = 200) @Schema(
                description =
                        "Les parties du nouveau texte, s'il en change : celles qui n'y figurent plus cessent d'être parties. Modification de fond seulement.")
        List<RegisterConvention.@Valid @NotNull NewParty> parties,

        @Valid @Nullable @Schema(
                description =
                        "Pour un avenant : ce qu'il change, dit de nouveau ; ses parties sont celles de la convention, et celles qui entrent. Modification de fond seulement.")
        AmendmentChanges changes) {}
