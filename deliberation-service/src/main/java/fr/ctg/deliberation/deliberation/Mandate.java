package fr.ctg.deliberation.deliberation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The right to sign that the act gives: to an office, for one text. */
@Schema(description = "Le mandat de signer donné par l'acte : à une fonction, pour un texte.")
public record Mandate(
        @NotBlank @Size(max = 100) @Schema(
                required = true,
                description = "Référence de la convention.",
                examples = "CTG-VALLEE-DES-BAUX-2022-2025")
        String conventionReference,

        @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(required = true, description = "SHA-256 du texte annexé à l'acte, en hexadécimal.")
        String textSha256,

        @NotNull @Schema(required = true) Mandate.Office office,

        @Schema(required = true, description = "Vrai si l'empreinte est celle d'un texte de démonstration.")
        boolean demonstration) {

    /** Who may sign: the office, whoever holds it on the day. */
    @Schema(name = "MandateOffice")
    public enum Office {
        /** Le maire. */
        MAYOR
    }
}
