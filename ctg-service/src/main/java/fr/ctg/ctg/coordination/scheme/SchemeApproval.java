package fr.ctg.ctg.coordination.scheme;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.platform.identity.Siren;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The deliberation by which a commune approved the document. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "La délibération par laquelle une commune approuve le document.")
public record SchemeApproval(
        @NotNull @Siren @Schema(required = true) String siren,

        @NotBlank @Size(max = 100) @Schema(required = true, description = "Numéro de la délibération.")
        String officialNumber,

        @Nullable @Schema(description = "Identifiant, quand cette suite connaît la délibération.")
        UUID deliberationId,

        @NotNull @Schema(required = true) LocalDate adoptedOn,

        @NotNull @Pattern(regexp = "^[0-9a-f]{64}$") @Schema(required = true, description = "SHA-256 du document approuvé.")
        String sha256) {}
