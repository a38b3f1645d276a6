package fr.ctg.actionplan.action;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a sheet. */
public sealed interface ActionSheetEvent {

    /** A sheet entered its plan. */
    record ActionSheetAdded(UUID sheetId, UUID planId, int number, SheetContent content, boolean demonstration)
            implements ActionSheetEvent {}

    record ActionSheetRevised(
            UUID sheetId,
            int revision,
            SheetContent content,
            @Nullable String reason) implements ActionSheetEvent {}

    record ActionSheetValidated(UUID sheetId, Validation validation) implements ActionSheetEvent {}

    record ActionSheetPublished(UUID sheetId, LocalDate on) implements ActionSheetEvent {}

    record ActionSheetStatusChanged(UUID sheetId, StatusChange change) implements ActionSheetEvent {}

    record ActionSheetStepDone(UUID sheetId, String step, LocalDate on) implements ActionSheetEvent {}

    record ActionSheetBudgetUpdated(UUID sheetId, List<BudgetLine> budget) implements ActionSheetEvent {}

    record ActionSheetDocumentAdded(UUID sheetId, SheetDocument document) implements ActionSheetEvent {}

    record ActionSheetDocumentWithdrawn(UUID sheetId, String url, String reason) implements ActionSheetEvent {}

    record ActionSheetReplaced(UUID sheetId, Replacement replacement) implements ActionSheetEvent {}

    record ActionSheetRenumbered(UUID sheetId, int number, EarlierNumber earlier) implements ActionSheetEvent {}
}
