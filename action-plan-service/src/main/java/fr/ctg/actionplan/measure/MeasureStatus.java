package fr.ctg.actionplan.measure;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a measure stands. Only an approved one counts. */
@Schema
public enum MeasureStatus {
    /** Its author still works on it. */
    DRAFT,
    SUBMITTED,
    APPROVED,
    /** Not accepted as it is, for a reason. */
    SENT_BACK;

    Set<MeasureStatus> next() {
        return switch (this) {
            case DRAFT, SENT_BACK -> Set.of(SUBMITTED);
            case SUBMITTED -> Set.of(APPROVED, SENT_BACK);
            case APPROVED -> Set.of();
        };
    }

    /** What was once handed in is corrected, not rewritten. */
    boolean isHandedIn() {
        return switch (this) {
            case SUBMITTED, APPROVED, SENT_BACK -> true;
            case DRAFT -> false;
        };
    }

    /** A correction of what had been accepted must be accepted again. */
    MeasureStatus corrected() {
        return switch (this) {
            case DRAFT, SENT_BACK -> this;
            case SUBMITTED, APPROVED -> SUBMITTED;
        };
    }
}
