package fr.ctg.ctg.convention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All we keep of {@code fr.ctg.deliberation.executory.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExecutoryDeliberation(
        UUID deliberationId,
        LocalDate publishedOn,
        LocalDate transmittedOn,
        String authority,
        LocalDate executoryOn,
        @Nullable Instant executoryAt,
        List<String> legalBasis) {
    public ExecutoryDeliberation {
        Objects.requireNonNull(deliberationId, "deliberationId");
        Objects.requireNonNull(executoryOn, "executoryOn");
    }
}
