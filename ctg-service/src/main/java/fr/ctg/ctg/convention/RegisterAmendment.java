package fr.ctg.ctg.convention;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amendment to be approved and signed like the convention it changes. */
@Schema(
        description =
                "Un avenant à approuver et à signer comme la convention : chaque partie délibère de nouveau, en citant sa référence.")
public record RegisterAmendment(
        @NotBlank @Size(max = 100) @Schema(
                description = "Référence unique, citée par les délibérations.",
                examples = "CTG-VALLEE-DES-BAUX-2022-2025-AV1")
        String reference,

        @NotBlank @Size(max = 300) String title,

        @NotNull @Schema(description = "Jour à partir duquel il vaut, une fois conclu.", examples = "2024-01-01")
        LocalDate effectiveOn,

        @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(description = "SHA-256 du texte de l'avenant, en hexadécimal.")
        String textSha256,

        @NotNull @Valid AmendmentChanges changes) {}
