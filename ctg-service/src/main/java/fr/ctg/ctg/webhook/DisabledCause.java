package fr.ctg.ctg.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing is sent. */
@Schema(name = "WebhookDisabledCause")
public enum DisabledCause {
    /** Its organisation wished so. */
    BY_OWNER,
    /** The receiver answered 410. */
    GONE,
    /** Nothing but failures for days. */
    FAILING
}
