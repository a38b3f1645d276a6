package fr.ctg.ctg.coordination.scheme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The document itself, known by its hash. */
@Schema(description = "Le document, connu par son empreinte.")
public record SchemeDocument(
        @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(required = true, description = "SHA-256, en hexadécimal.")
        String sha256,

        @NotNull @Schema(required = true) LocalDate deliveredOn,
        @Schema(required = true) boolean demonstration) {}
