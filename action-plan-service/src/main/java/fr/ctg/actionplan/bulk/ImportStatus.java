package fr.ctg.actionplan.bulk;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a file. */
@Schema(name = "MeasureImportStatus")
public enum ImportStatus {
    RUNNING,
    /** Read without errors; nothing was to be kept. */
    CHECKED,
    /** Every line is a measure. */
    APPLIED,
    /** It has errors; no line was kept. */
    REFUSED,
    /** The service could not finish; no line was kept. */
    FAILED,
    /** The instance that read it is gone; no line was kept. Derived when read. */
    INTERRUPTED
}
