package fr.ctg.actionplan.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.actionplan.LineEnds;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How things were before, or why nobody can tell. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "IndicatorBaseline",
        description = "La valeur de départ et son jour, ou le motif pour lequel elle n'est pas disponible.")
public record Baseline(
        @NotNull @Schema(required = true) LocalDate on,
        @Nullable @Valid MeasuredValue value,

        @Nullable @Size(max = 2_000) @Schema(description = "Pourquoi elle n'est pas disponible.")
        String notAvailable) {

    Baseline plain() {
        return new Baseline(
                on, value == null ? null : value.plain(), notAvailable == null ? null : LineEnds.alike(notAvailable));
    }

    void requireOf(IndicatorType type) {
        MeasureRefused.requireValueOrReason(value, notAvailable);
        if (value != null) {
            value.requireOf(type);
        }
    }
}
