package fr.ctg.gateway.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How long the body of a request may be: a file may be longer than what is written by hand. */
public final class BodyLimit {
    private static final Set<String> FILES = Set.of(
            "application/pdf",
            "text/csv",
            "application/x-ndjson",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private BodyLimit() {}

    public static long of(HttpServerRequest request, AccessConfig config) {
        return isFile(request.getHeader(HttpHeaders.CONTENT_TYPE))
                ? config.fileSize().asLongValue()
                : config.bodySize().asLongValue();
    }

    /** A type may be followed by its parameters. */
    private static boolean isFile(@Nullable String type) {
        return type != null && FILES.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }
}
