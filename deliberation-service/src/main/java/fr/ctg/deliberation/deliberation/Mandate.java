package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The right to sign that the act gives: to an office, for one text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
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

        @Nullable @Schema(description = "Dernier jour où il autorise à signer ; sans terme sinon.")
        LocalDate validUntil,

        @Schema(required = true, description = "Vrai si l'empreinte est celle d'un texte de démonstration.")
        boolean demonstration) {

    /** Who may sign: the office, whoever holds it on the day. */
    @Schema(name = "MandateOffice")
    public enum Office {
        /** Le maire. */
        MAYOR
    }
}
