package fr.ctg.deliberation.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.PublicationMode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The act was made known to the public (CGCT L2131-1). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "La publication de l'acte (CGCT L2131-1).")
public record Publication(
        @NotNull @Schema(required = true, description = "Jour de publication.", examples = "2022-08-01")
        LocalDate publishedOn,

        @NotNull @Schema(required = true) PublicationMode mode,

        @Nullable @Schema(description = "Instant de publication, s'il est connu ; ce jour-là à Paris.")
        Instant publishedAt,

        @Nullable @WebAddress
        @Size(max = 2000) @Schema(
                description = "Adresse complète de l'acte publié, en http ou https.",
                examples = "https://www.example.org/actes/2022-07-29-07.pdf")
        String url) {}
