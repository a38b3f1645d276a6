package fr.ctg.ctg.convention;

import fr.ctg.platform.identity.Siren;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A convention to be approved and signed. */
@Schema(
        required = true,
        description =
                "Une convention à approuver et à signer. Le territoire est l'ensemble de ses parties, jamais déduit d'une intercommunalité.")
public record RegisterConvention(
        @NotBlank @Size(max = 100) @Schema(
                description = "Référence unique, citée par les délibérations.",
                examples = "CTG-VALLEE-DES-BAUX-2022-2025")
        String reference,

        @NotBlank @Size(max = 300) String title,
        @NotNull @Schema(examples = "2022-01-01") LocalDate startsOn,

        @NotNull @Schema(
                description = "Dernier jour ; cinq ans au plus. Le début peut précéder la signature.",
                examples = "2025-12-31")
        LocalDate endsOn,

        @NotEmpty @Size(max = 50) @Schema(description = "Champs d'intervention.")
        List<@NotBlank @Size(max = 200) String> fields,

        @Nullable @Size(max = 200) @Schema(description = "Ce qu'elle remplace.")
        String predecessor,

        @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(description = "SHA-256 du texte à signer, en hexadécimal.")
        String textSha256,

        @NotNull @Size(min = 2, max = 200) List<@Valid @NotNull NewParty> parties) {

    /** A party to be. */
    @Schema(name = "NewParty")
    public record NewParty(
            @NotNull @Siren String siren,
            @NotBlank @Size(max = 200) String name,
            @NotNull PartyKind kind,

            @Nullable @Schema(description = "Signataire par défaut ; un participant est associé sans signer.")
            PartyRole role,

            @Schema(required = true, description = "La convention n'est conclue qu'avec sa signature.")
            boolean required,

            @Min(1) @Max(10) @Schema(required = true, description = "Nombre de personnes qui doivent signer pour elle.")
            int signersRequired,

            @Nullable @Size(max = 200) @Schema(description = "Intercommunalité dont elle est membre, pour information.")
            String intercommunality) {}
}
