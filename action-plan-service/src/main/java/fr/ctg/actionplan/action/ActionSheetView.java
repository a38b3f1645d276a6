package fr.ctg.actionplan.action;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A sheet as told to clients. */
@Schema(description = "Une fiche action.")
public record ActionSheetView(
        @Schema(required = true) UUID id,
        @Schema(required = true) UUID planId,
        @Schema(required = true) int number,
        @Schema(required = true) String title,

        @Schema(required = true, description = "Objectifs servis.")
        List<String> objectiveCodes,

        @Schema(description = "Modalités de mise en œuvre.") @Nullable String how,

        @Schema(description = "Échéances.") @Nullable String deadlines,

        @Schema(required = true, description = "Contributeurs et partenaires.")
        List<String> contributors,

        @Schema(description = "Moyens mobilisés.") @Nullable String means,

        @Schema(required = true, description = "Indicateurs d'évaluation.")
        List<Indicator> indicators,

        @Schema(required = true, description = "Blocs encore à écrire ; le plan ne peut être adopté avant.")
        List<SheetBlock> missingBlocks,

        @Schema(required = true, description = "Vrai si la fiche est une donnée de démonstration.")
        boolean demonstration) {

    static ActionSheetView of(ActionSheet sheet) {
        return new ActionSheetView(
                sheet.id(),
                sheet.planId(),
                sheet.number(),
                sheet.title(),
                sheet.objectiveCodes(),
                sheet.how().orElse(null),
                sheet.deadlines().orElse(null),
                sheet.contributors(),
                sheet.means().orElse(null),
                sheet.indicators(),
                sheet.missingBlocks(),
                sheet.demonstration());
    }
}
