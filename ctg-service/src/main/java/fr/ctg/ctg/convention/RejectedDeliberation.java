package fr.ctg.ctg.convention;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All we keep of {@code fr.ctg.deliberation.rejected.v1}: a council refused a convention. */
public record RejectedDeliberation(
        UUID deliberationId,
        String siren,
        String officialNumber,
        LocalDate on,
        @Nullable RefusedMandate mandate) {
    public RejectedDeliberation {
        Objects.requireNonNull(deliberationId, "deliberationId");
        Objects.requireNonNull(siren, "siren");
        Objects.requireNonNull(officialNumber, "officialNumber");
        Objects.requireNonNull(on, "on");
    }

    public record RefusedMandate(String conventionReference, String textSha256) {}
}
