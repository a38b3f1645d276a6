package fr.ctg.deliberation.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How many proxies one member may hold, during a period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Règle des pouvoirs, valable pendant une période.")
public record ProxyRule(
        @Schema(required = true, examples = "proxies-two-2021")
        String id,

        @Schema(required = true) int version,
        @Schema(required = true) Period period,

        @Schema(required = true, description = "Nombre de pouvoirs qu'un même membre peut porter.")
        int perHolder,

        @Schema(required = true, description = "Nombre de séances consécutives qu'un même pouvoir peut servir.")
        int consecutiveSittings,

        @Schema(required = true) List<String> legalBasis,

        @Schema(description = "Ce qui reste à vérifier dans cette entrée.") @Nullable String unverified) {}
