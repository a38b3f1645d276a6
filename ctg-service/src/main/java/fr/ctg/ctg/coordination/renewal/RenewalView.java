package fr.ctg.ctg.coordination.renewal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A convention that ends, as told to clients. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Renewal", description = "Une convention conclue qui arrive à son terme.")
public record RenewalView(
        @Schema(required = true) UUID conventionId,
        @Schema(required = true) String reference,
        @Schema(required = true) String title,

        @Schema(required = true, description = "Organisation qui tient le dossier (SIREN).")
        String keeperSiren,

        @Schema(required = true, description = "Dernier jour.")
        LocalDate endsOn,

        @Schema(description = "Convention enregistrée qui dit lui succéder.") @Nullable String successorReference,

        @Schema(required = true, description = "Rappels déjà faits.")
        List<Reminder> reminders) {

    /** A reminder that was told. */
    @Schema(name = "RenewalReminder")
    public record Reminder(
            @Schema(required = true) int monthsBefore,
            @Schema(required = true) LocalDate toldOn) {

        private static Reminder of(String monthsAndDay) {
            var parts = monthsAndDay.split("=", 2);
            return new Reminder(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]));
        }
    }

    static List<Reminder> reminders(@Nullable String told) {
        return told == null
                ? List.of()
                : Arrays.stream(told.split(",")).map(Reminder::of).toList();
    }
}
