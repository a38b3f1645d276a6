package fr.ctg.actionplan.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of an action's status, with what it asks for. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ActionSheetStatusChange",
        required = true,
        description =
                "Un changement d'état. `PAUSED`, `BLOCKED` et `ABANDONED` demandent un motif ; `BLOCKED`, aussi la condition "
                        + "à lever, qui en répond et le jour où le point sera refait.")
public record StatusChange(
        @NotNull @Schema(required = true) SheetStatus status,

        @NotNull @Schema(required = true, description = "Jour du changement ; jamais à venir.")
        LocalDate on,

        @Nullable @Size(max = 2_000) String reason,

        @Nullable @Size(max = 2_000) @Schema(description = "Ce qui doit être levé.")
        String condition,

        @Nullable @Size(max = 200) @Schema(description = "Qui en répond : une organisation ou une fonction, sans nom.")
        String responsible,

        @Nullable @Schema(description = "Jour où le point sera refait.")
        LocalDate reviewOn) {

    /** Refuses a change that does not say what its status asks for. */
    void requireWholeAfter(SheetStatus before) {
        if (status.needsReasonAfter(before)) {
            require(reason, "reason");
        }
        if (status == SheetStatus.BLOCKED) {
            require(condition, "condition");
            require(responsible, "responsible");
            if (reviewOn == null) {
                throw SheetContentRefused.missingFor(status, "reviewOn");
            }
        }
    }

    private void require(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw SheetContentRefused.missingFor(status, field);
        }
    }
}
