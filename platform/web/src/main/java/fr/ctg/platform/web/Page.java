package fr.ctg.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One page of a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(required = true) List<T> items,

        @Schema(description = "Adresse de la page suivante ; absente à la dernière.") @Nullable String next,

        @Schema(required = true, description = "Adresse de cette page.")
        String self) {}
