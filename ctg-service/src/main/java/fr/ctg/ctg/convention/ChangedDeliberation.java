package fr.ctg.ctg.convention;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All we keep of the events that tell what became of an act: suspended, annulled, reinstated, withdrawn, repealed. */
public record ChangedDeliberation(
        UUID deliberationId, LocalDate on, @Nullable String reference, List<String> legalBasis) {
    public ChangedDeliberation {
        Objects.requireNonNull(deliberationId, "deliberationId");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(legalBasis, "legalBasis");
    }

    ActChange as(ActChange.Kind kind) {
        return new ActChange(kind, on, reference, legalBasis);
    }
}
