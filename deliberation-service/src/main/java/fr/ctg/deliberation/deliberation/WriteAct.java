package fr.ctg.deliberation.deliberation;

import fr.ctg.deliberation.sitting.ItemKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The text of an act, replaced as long as it was not put to discussion. */
@Schema(name = "ReviseDeliberation", description = "Le texte d'un projet, tant qu'il n'est pas mis en discussion.")
public record WriteAct(
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
        List<@NotBlank @Size(max = 100) String> privatePersons) {}
