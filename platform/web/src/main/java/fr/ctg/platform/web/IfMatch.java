package fr.ctg.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Nobody writes over what they have not read. Every PUT asks here, with the row locked and before anything changes, whether the thing still is
 * what its author was shown. A POST adds, and need not have read; one that says what it read is held to it.
 */
@RequestScoped
public class IfMatch {
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final Request request;
    private boolean asked;

    IfMatch(ObjectMapper json, HttpHeaders headers, Request request) {
        this.json = json;
        this.headers = headers;
        this.request = request;
    }

    /** {@code shown}: what a GET by this caller would be answered now. */
    public void require(Supplier<?> shown) {
        asked = true;
        var header = header();
        if (header == null) {
            if (request.getMethod().equals(HttpMethod.PUT)) {
                throw new NotRead();
            }
            return;
        }
        if (!EntityTag.of(EntityTag.shown(shown.get(), json)).isIn(header)) {
            throw new ReadTooEarly();
        }
    }

    /** There is nothing yet that could have been read: somebody who has read it has read something else. */
    public void requireNothing() {
        asked = true;
        if (header() != null) {
            throw new ReadTooEarly();
        }
    }

    private @Nullable String header() {
        return headers.getHeaderString(HttpHeaders.IF_MATCH);
    }

    boolean isAsked() {
        return asked;
    }

    private static final class NotRead extends Refusal {
        NotRead() {
            super(Kind.UNREAD, "precondition-required", Facts.none());
        }
    }

    private static final class ReadTooEarly extends Refusal {
        ReadTooEarly() {
            super(Kind.STALE, "precondition-failed", Facts.none());
        }
    }
}
