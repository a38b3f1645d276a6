package fr.ctg.ctg.webhook.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an attempt failed. */
@Schema(name = "DeliveryFailure")
public enum Failure {
    /** The name was not found. */
    HOST_UNKNOWN,
    /** The name leads to an address nothing is sent to. */
    ADDRESS_NOT_PUBLIC,
    /** No connection, or it broke. */
    CONNECTION,
    /** The certificate, or the handshake. */
    TLS,
    TIMEOUT,
    /** Another status than 2xx; redirects are not followed. */
    STATUS,
    /** The event is no longer kept. */
    EVENT_FORGOTTEN,
    /** No configured key opens the secret. */
    SECRET_UNREADABLE
}
