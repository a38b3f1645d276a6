package fr.ctg.actionplan.action;

import fr.ctg.platform.storage.NewId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What tells whether an action was done, and to what effect, as the sheet names it. How it is measured is said apart. */
@Schema(name = "ActionSheetIndicator", description = "Un indicateur d'évaluation.")
public record SheetIndicator(
        @Schema(required = true) UUID id,

        @Schema(required = true, description = "Unique dans la fiche.")
        String code,

        @Schema(required = true) String title,

        @Schema(required = true, examples = "places") String unit,

        @Schema(required = true) IndicatorKind kind) {

    /** The same indicator of another sheet. */
    SheetIndicator anew() {
        return new SheetIndicator(NewId.next(), code, title, unit, kind);
    }
}
