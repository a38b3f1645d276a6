package fr.ctg.actionplan.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a file brings. */
@Schema(description = "Ce que le fichier apporte.")
public enum ImportKind {
    /** Measures of indicators. */
    MEASURES,
    /** The sheets of a plan, as a spreadsheet. */
    SPREADSHEET
}
