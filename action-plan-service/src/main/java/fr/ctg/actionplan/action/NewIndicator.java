package fr.ctg.actionplan.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator to follow. */
@Schema(name = "ActionSheetNewIndicator")
public record NewIndicator(
        @NotBlank @Size(max = 50) @Schema(description = "Unique dans la fiche.", examples = "I1")
        String code,

        @NotBlank @Size(max = 300) String title,

        @NotBlank @Size(max = 50) @Schema(examples = "places")
        String unit,

        @NotNull IndicatorKind kind) {

    SheetIndicator as(UUID id) {
        return new SheetIndicator(id, code, title, unit, kind);
    }
}
