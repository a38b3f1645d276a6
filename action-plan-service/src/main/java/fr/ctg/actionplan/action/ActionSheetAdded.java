package fr.ctg.actionplan.action;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sheet entered its plan. */
record ActionSheetAdded(
        UUID sheetId,
        UUID planId,
        int number,
        String title,
        List<String> objectiveCodes,
        @Nullable String how,
        @Nullable String deadlines,
        List<String> contributors,
        @Nullable String means,
        List<Indicator> indicators,
        boolean demonstration) {}
