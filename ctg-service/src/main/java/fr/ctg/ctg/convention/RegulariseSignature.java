package fr.ctg.ctg.convention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The proof a signature lacked. */
@Schema(description = "La preuve qui manquait à une signature.")
public record RegulariseSignature(
        @NotBlank @Size(max = 100) @Schema(description = "Ce qui est régularisé, par son code.", examples = "signer-without-capacity")
        String code,

        @NotBlank @Size(max = 2_000) @Schema(description = "La preuve apportée.", examples = "Arrêté de délégation n° 2022-14 du 1er juin 2022")
        String proof,

        @Nullable @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(description = "SHA-256 de la pièce, en hexadécimal.")
        String evidenceSha256,

        @Nullable @Size(max = 200) @Schema(description = "Le signataire concerné, quand plusieurs ont le même défaut.")
        String signer) {

    boolean speaksOf(Irregularity flaw) {
        return flaw.isOpen()
                && flaw.code().equals(code)
                && (signer == null || signer.equals(flaw.facts().values().get("signer")));
    }

    Irregularity.Cure on(LocalDate day) {
        return new Irregularity.Cure(day, proof, evidenceSha256);
    }
}
