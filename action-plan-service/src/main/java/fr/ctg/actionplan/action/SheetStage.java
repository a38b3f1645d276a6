package fr.ctg.actionplan.action;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a sheet stands in its plan. Derived, never stored. */
@Schema(name = "ActionSheetStage")
public enum SheetStage {
    /** Being written; may be incomplete. Known to the plan's keeper only. */
    DRAFT,
    /** Part of the plan, with its five blocks. */
    PUBLISHED,
    /** Followed no more: others took over. Kept. */
    REPLACED
}
