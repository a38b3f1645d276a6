package fr.ctg.actionplan.action;

import fr.ctg.platform.web.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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

        @Schema(required = true, description = "Compte les révisions du contenu, depuis 1.")
        int revision,

        @Schema(required = true) SheetStage stage,
        @Schema(required = true) String title,

        @Schema(required = true, description = "Objectifs servis.")
        List<String> objectiveCodes,

        @Schema(required = true, description = "SIREN des communes concernées ; vide quand toutes le sont.")
        List<String> territory,

        @Schema(description = "Public visé.") @Nullable String audience,

        @Schema(description = "Modalités de mise en œuvre.") @Nullable String how,

        @Schema(description = "Échéances.") @Nullable String deadlines,

        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,

        @Schema(required = true, description = "Étapes datées.")
        List<Step> steps,

        @Schema(required = true, description = "Contributeurs et partenaires.")
        List<String> contributors,

        @Schema(description = "Moyens mobilisés.") @Nullable String means,

        @Schema(required = true, description = "Indicateurs d'évaluation.")
        List<SheetIndicator> indicators,

        @Nullable Pilot pilot,
        @Schema(required = true) List<BudgetLine> budget,

        @Schema(required = true, description = "Compte les mises à jour du budget, depuis 0.")
        int budgetRevision,

        @Schema(required = true, description = "Blocs encore à écrire ; la fiche ne peut être publiée avant.")
        List<SheetBlock> missingBlocks,

        @Schema(required = true) SheetStatus status,

        @Schema(required = true, description = "Une date est passée sans que la fiche l'ait suivie.")
        boolean late,

        @Nullable LocalDate lateSince,

        @Schema(required = true, description = "Les changements d'état, du premier au dernier.")
        List<StatusChange> statusChanges,

        @Schema(required = true, description = "Ce que les instances en ont dit, du premier avis au dernier.")
        List<Validation> validations,

        @Schema(required = true, description = "Vrai si le dernier avis approuve la fiche telle qu'elle est.")
        boolean approved,

        @Nullable LocalDate publishedOn,
        @Nullable Replacement replacement,

        @Schema(required = true, description = "Les fiches dont elle a pris la suite.")
        List<UUID> predecessors,

        @Schema(required = true) List<EarlierNumber> earlierNumbers,

        @Schema(required = true) List<SheetDocument> documents,

        @Schema(description = "La fiche du plan précédent qu'elle continue.") @Nullable UUID continues,

        @Schema(required = true, description = "Vrai si la fiche est une donnée de démonstration.")
        boolean demonstration,

        @Schema(required = true) List<String> allowedActions,

        @Schema(description = Page.MODIFIED_AT) @Nullable Instant modifiedAt) {

    /**
     * {@code known}: whoever reads presented a token; {@code keeper}: that of the plan's keeper, who alone reads what was said before the sheet was
     * published; {@code open}: its plan can still be changed.
     */
    static ActionSheetView of(ActionSheet sheet, LocalDate today, boolean known, boolean keeper, boolean open) {
        return of(sheet, today, known, keeper, open, null);
    }

    static ActionSheetView of(
            ActionSheet sheet,
            LocalDate today,
            boolean known,
            boolean keeper,
            boolean open,
            @Nullable Instant modifiedAt) {
        var content = sheet.content();
        var pilot = content.pilot();
        var lateSince = sheet.lateSince(today);
        return new ActionSheetView(
                sheet.id(),
                sheet.planId(),
                sheet.number(),
                sheet.revision(),
                sheet.stage(),
                content.title(),
                content.objectiveCodes(),
                content.territory(),
                content.audience(),
                content.how(),
                content.deadlines(),
                content.startsOn(),
                content.endsOn(),
                content.steps(),
                content.contributors(),
                content.means(),
                content.indicators(),
                pilot == null || known ? pilot : pilot.withoutAgentsName(),
                content.budget(),
                sheet.budgetRevision(),
                content.missingBlocks(),
                sheet.status(),
                lateSince.isPresent(),
                lateSince.orElse(null),
                sheet.statusChanges(),
                keeper ? sheet.validations() : sheet.validationsSincePublished(),
                sheet.isApproved(),
                sheet.publishedOn().orElse(null),
                sheet.replacement().orElse(null),
                sheet.predecessors(),
                sheet.earlierNumbers(),
                sheet.documents(),
                sheet.continues().orElse(null),
                sheet.demonstration(),
                open && keeper ? allowedActions(sheet) : List.of(),
                modifiedAt);
    }

    private static List<String> allowedActions(ActionSheet sheet) {
        var actions = new ArrayList<String>();
        switch (sheet.stage()) {
            case DRAFT -> {
                actions.addAll(List.of("revise", "validate", "renumber", "replace"));
                if (sheet.isApproved() && sheet.missingBlocks().isEmpty()) {
                    actions.add("publish");
                }
            }
            case PUBLISHED -> actions.addAll(List.of("revise", "validate", "renumber", "replace", "change-status"));
            case REPLACED -> {
                // kept as it was
            }
        }
        return actions;
    }
}
