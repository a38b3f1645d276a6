package fr.ctg.deliberation.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The act was received by the representative of the State (CGCT L2131-1, L2131-2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "La réception de l'acte par le représentant de l'État (CGCT L2131-2).")
public record Transmission(
        @NotNull @Schema(required = true, description = "Jour de réception.", examples = "2022-08-01")
        LocalDate receivedOn,

        @NotBlank @Size(max = 200) @Schema(required = true, examples = "Sous-préfecture d'Arles")
        String authority,

        @Nullable @Schema(description = "Instant de réception, s'il est connu ; ce jour-là à Paris.")
        Instant receivedAt,

        @Nullable @Size(max = 41) @Schema(description = "Identifiant de l'accusé de réception @CTES.")
        String receiptId) {}
