package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.sitting.ItemKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A draft, put on the agenda of a sitting at once or later. */
@Schema(
        required = true,
        description =
                "Un projet de délibération. Avec `sittingId` et `rank`, il est inscrit à l'ordre du jour ; sans eux, c'est un projet du conseil `councilId`.")
public record TableDeliberation(
        @Nullable UUID sittingId,

        @Nullable @Min(1) @Max(999) @Schema(description = "Rang du point dans l'ordre du jour.", examples = "7")
        Integer rank,

        @Nullable @Schema(description = "Le conseil, quand aucune séance n'est encore prévue.")
        UUID councilId,

        @Nullable @Size(min = 1, max = 50) @Schema(
                description =
                        "Numéro de l'acte s'il en porte déjà un, unique dans la commune. Sinon il est attribué au vote, sans trou dans la séance (CGCT R2121-9).",
                examples = "2022/07/29/07")
        String officialNumber,

        @NotBlank @Size(max = 500) String subject,

        @Nullable @Schema(description = "Nature du point ; ordinaire par défaut.")
        ItemKind kind,

        @Nullable @Pattern(regexp = "^\\d\\.\\d{1,2}$") @Schema(description = "Code matière (nomenclature @CTES).", examples = "8.2")
        String matterCode,

        @Nullable @Size(max = 100_000) @Schema(description = "Exposé du rapporteur ; un paragraphe par ligne.")
        String exposition,

        @NotNull @Size(max = 100) List<@Valid @NotNull Visa> visas,
        @NotNull @Schema(description = "Membre rapporteur.") UUID rapporteurId,
        @NotEmpty @Size(max = 100) List<@Valid @NotNull Decision> decisions,
        @Valid @Nullable Mandate mandate,
        @NotNull @Size(max = 100) List<@Valid @NotNull Commitment> commitments,
        @Valid @Nullable ActRelation relation,

        @Nullable @Size(max = 100) @Schema(
                description =
                        "Noms de particuliers cités dans le texte : ils sont masqués pour le public (CRPA L312-1-2).")
        List<@NotBlank @Size(max = 100) String> privatePersons) {

    WriteAct text() {
        return new WriteAct(
                subject,
                kind,
                matterCode,
                exposition,
                visas,
                rapporteurId,
                decisions,
                mandate,
                commitments,
                relation,
                privatePersons);
    }
}
