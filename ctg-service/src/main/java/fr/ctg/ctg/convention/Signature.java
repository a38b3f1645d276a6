package fr.ctg.ctg.convention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A party's signature: who, in which capacity, on which text. */
@Schema(name = "ConventionSignature", description = "La signature d'une partie.")
public record Signature(
        @NotNull @Schema(required = true, examples = "2022-09-15")
        LocalDate signedOn,

        @NotBlank @Size(max = 200) @Schema(required = true) String place,
        @NotNull @Schema(required = true) Signature.Level level,

        @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(required = true, description = "SHA-256 du texte signé, en hexadécimal.")
        String textSha256,

        @NotEmpty @Size(max = 10) @Schema(required = true) List<@Valid @NotNull Signer> signers,

        @Schema(required = true, description = "Vrai si la signature est une donnée de démonstration.")
        boolean demonstration) {

    /** How it was given (eIDAS levels, or by hand). */
    @Schema(name = "SignatureLevel")
    public enum Level {
        HANDWRITTEN,
        SIMPLE,
        ADVANCED,
        QUALIFIED
    }

    /** One person who signs for the party. */
    @Schema(name = "SignatureSigner", description = "Une personne qui signe, et en quelle qualité.")
    public record Signer(
            @NotBlank @Size(max = 200) @Schema(required = true)
            String name,

            @NotBlank @Size(max = 200) @Schema(required = true, description = "Qualité.", examples = "Maire")
            String capacity) {}
}
