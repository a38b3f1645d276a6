package fr.ctg.deliberation.sitting;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.SigningRule;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The minutes (procès-verbal) once settled by the next sitting. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SittingMinutes", description = "Le procès-verbal arrêté (CGCT L2121-15).")
public record Minutes(
        @Schema(required = true) UUID settledAtSittingId,
        @Schema(required = true) LocalDate settledOn,
        @Schema(required = true) List<Seat> signers,
        @Schema(required = true) SigningRule rule,
        @Nullable LocalDate publishedOn) {

    Minutes published(LocalDate day) {
        return new Minutes(settledAtSittingId, settledOn, signers, rule, day);
    }
}
