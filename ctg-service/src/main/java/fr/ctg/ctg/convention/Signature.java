package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A party's signature: who, in which capacity, on which text, how and with which proof. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ConventionSignature", description = "La signature d'une partie.")
public record Signature(
        @NotNull @Schema(required = true, examples = "2022-09-15")
        LocalDate signedOn,

        @Nullable @Schema(
                description =
                        "L'instant, quand un outil l'a horodatée ; il tombe le jour de `signedOn` (Europe/Paris).")
        Instant signedAt,

        @NotBlank @Size(max = 200) @Schema(required = true) String place,
        @NotNull @Schema(required = true) Signature.Channel channel,
        @NotNull @Schema(required = true) Signature.Level level,

        @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(required = true, description = "SHA-256 du texte signé, en hexadécimal.")
        String textSha256,

        @NotEmpty @Size(max = 10) @Schema(required = true) List<@Valid @NotNull Signer> signers,
        @Valid @Nullable Evidence evidence,

        @Schema(required = true, description = "Vrai si la signature est une donnée de démonstration.")
        boolean demonstration) {

    /** How it came here. */
    @Schema(name = "SignatureChannel")
    public enum Channel {
        /** Signed by hand, recorded afterwards. */
        PAPER,
        /** Given in a signature tool, which keeps the proof. */
        SIGNATURE_TOOL,
        /** Given through this interface. */
        API
    }

    /** How it was given (eIDAS levels, or by hand). */
    @Schema(name = "SignatureLevel")
    public enum Level {
        HANDWRITTEN,
        SIMPLE,
        ADVANCED,
        QUALIFIED
    }

    /** One person who signs for the party. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "SignatureSigner", description = "Une personne qui signe, et en quelle qualité.")
    public record Signer(
            @NotBlank @Size(max = 200) @Schema(required = true)
            String name,

            @NotBlank @Size(max = 200) @Schema(
                    required = true,
                    description = "Qualité, telle qu'elle est écrite au bas de l'acte.",
                    examples = "Maire")
            String capacity,

            @NotNull @Schema(
                    required = true,
                    description =
                            "La fonction pour laquelle cette personne signe ; le mandat est donné à une fonction.")
            SigningOffice office,

            @NotNull @Schema(required = true) Signer.Standing standing,

            @Nullable @Size(max = 300) @Schema(
                    description =
                            "L'arrêté de délégation (CGCT L2122-18), ou la cause de l'empêchement (CGCT L2122-17).",
                    examples = "Arrêté n° 2022-14")
            String authority,

            @Nullable @Schema(description = "Jour de l'arrêté, ou début de l'empêchement.")
            LocalDate authoritySince) {

        /** By which title the person acts for the office. */
        @Schema(name = "SignerStanding")
        public enum Standing {
            /** Holds the office. */
            HOLDER,
            /** Holds a delegation of signature. */
            DELEGATE,
            /** Stands in for a holder who is absent or kept from signing. */
            SUBSTITUTE,
            /** Not said: recorded before it was asked. */
            UNSTATED
        }
    }

    /** The file that proves it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(
            name = "SignatureEvidence",
            description = "La pièce qui prouve la signature : page numérisée, dossier de preuve d'un outil.")
    public record Evidence(
            @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(required = true, description = "SHA-256 du fichier, en hexadécimal.")
            String sha256,

            @NotBlank @Size(max = 200) @Schema(required = true)
            String title,

            @Nullable @Size(max = 200) @Schema(description = "L'outil ou le prestataire qui l'a produite.")
            String provider) {}
}
