package fr.ctg.ctg.webhook.delivery;

/** What became of telling one webhook one event. */
public enum DeliveryStatus {
    /** On its way, or to be tried again. */
    PENDING,
    /** The receiver answered 2xx. */
    DELIVERED,
    /** All retries failed. */
    GIVEN_UP
}
