package fr.ctg.ctg.convention;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** All we keep of {@code fr.ctg.deliberation.executory.v1}. */
public record ExecutoryDeliberation(
        UUID deliberationId,
        LocalDate publishedOn,
        LocalDate transmittedOn,
        String authority,
        LocalDate executoryOn,
        List<String> legalBasis) {
    public ExecutoryDeliberation {
        Objects.requireNonNull(deliberationId, "deliberationId");
        Objects.requireNonNull(executoryOn, "executoryOn");
    }
}
