package fr.ctg.ctg.convention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** To give up a convention or an amendment that is not concluded. */
@Schema(description = "Abandonner une convention ou un avenant qui n'est pas conclu.")
public record AbandonConvention(
        @NotBlank @Size(max = 2_000) @Schema(required = true, description = "Pourquoi.")
        String reason) {}
