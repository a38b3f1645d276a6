package fr.ctg.actionplan.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dated step of an action. */
@Schema(name = "ActionSheetStep", description = "Une étape datée.")
public record Step(
        @NotBlank @Size(max = 300) @Schema(required = true, description = "Unique dans la fiche.")
        String title,

        @NotNull @Schema(required = true, description = "Échéance.")
        LocalDate dueOn,

        @Nullable @Schema(description = "Jour où elle a été franchie.")
        LocalDate doneOn) {

    boolean isLateOn(LocalDate day) {
        return doneOn == null && dueOn.isBefore(day);
    }

    Step done(LocalDate on) {
        return new Step(title, dueOn, on);
    }
}
