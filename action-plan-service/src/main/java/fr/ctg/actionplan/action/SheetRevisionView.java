package fr.ctg.actionplan.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An earlier revision as told to clients. */
@Schema(name = "ActionSheetRevision", description = "Ce que la fiche disait avant d'être révisée.")
public record SheetRevisionView(
        @Schema(required = true) int revision,
        @Schema(required = true) String title,
        @Schema(required = true) List<String> objectiveCodes,
        @Schema(required = true) List<String> territory,
        @Nullable String audience,
        @Nullable String how,
        @Nullable String deadlines,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Schema(required = true) List<Step> steps,
        @Schema(required = true) List<String> contributors,
        @Nullable String means,
        @Schema(required = true) List<SheetIndicator> indicators,
        @Nullable Pilot pilot,
        @Schema(required = true) List<BudgetLine> budget,
        @Schema(required = true) Instant replacedAt,

        @Schema(description = "Le motif de la révision qui l'a remplacée.") @Nullable String reason) {}
