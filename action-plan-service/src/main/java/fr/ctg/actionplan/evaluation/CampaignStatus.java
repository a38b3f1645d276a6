package fr.ctg.actionplan.evaluation;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a campaign stands. */
@Schema(name = "EvaluationCampaignStatus")
public enum CampaignStatus {
    /** Findings are being written. */
    OPEN,
    /** Before the steering committee, with the figures of that day. */
    SUBMITTED,
    /** Signed off: it says the same for ever. */
    SIGNED_OFF,
    /** Given up for a reason, and kept. */
    GIVEN_UP;

    List<String> allowedActions() {
        return switch (this) {
            case OPEN -> List.of("write-findings", "submit", "give-up");
            case SUBMITTED -> List.of("sign-off", "send-back", "give-up");
            case SIGNED_OFF, GIVEN_UP -> List.of();
        };
    }

    /** Refuses a step that does not start from here. */
    void require(String action) {
        if (!allowedActions().contains(action)) {
            throw CampaignRefused.notReady(action, this);
        }
    }
}
