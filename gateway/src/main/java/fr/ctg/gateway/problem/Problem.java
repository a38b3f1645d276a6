package fr.ctg.gateway.problem;

import java.util.Locale;

/** Every way the gateway itself fails. A code that the services use too means the same as theirs. */
public enum Problem {
    INVALID_REQUEST(400),
    UNAUTHENTICATED(401),
    NO_SUCH_RESOURCE(404),
    METHOD_NOT_ALLOWED(405),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    /** A defect of the gateway: nothing is told but a trace id. */
    UNEXPECTED_FAILURE(500),
    /** The service received the request, then the connection broke: nobody here knows what it did. */
    ANSWER_LOST(502),
    /** The gateway has no room for another body: nothing was forwarded. */
    TOO_BUSY(503),
    /** The service could not be reached: it received nothing. */
    UNAVAILABLE(503),
    /** The service received the request and did not answer in time: nobody here knows what it did. */
    TIMED_OUT(504);

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
