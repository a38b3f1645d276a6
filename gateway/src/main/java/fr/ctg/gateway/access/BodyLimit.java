package fr.ctg.gateway.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** How long the body of a request may be: a file may be longer than what is written by hand. */
public final class BodyLimit {
    private BodyLimit() {}

    public static long of(HttpServerRequest request, AccessConfig config) {
        return "application/pdf".equals(request.getHeader(HttpHeaders.CONTENT_TYPE))
                ? config.fileSize().asLongValue()
                : config.bodySize().asLongValue();
    }
}
