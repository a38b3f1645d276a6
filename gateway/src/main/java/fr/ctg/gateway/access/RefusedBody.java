package fr.ctg.gateway.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The rest of a body whose request is already refused. A client writes its whole body before it reads the answer; closing at once would
 * destroy the answer on its way. So the rest is read and forgotten, up to a limit of patience.
 */
final class RefusedBody {
    private static final int PATIENCE = 16;

    private RefusedBody() {}

    static void discard(HttpServerRequest request, long limit) {
        if (request.isEnded()) {
            return;
        }
        if (request.headers().contains(HttpHeaders.EXPECT) && request.version() != HttpVersion.HTTP_2) {
            // The client asked before sending, and was refused: what it sends next on this connection could be taken
            // for its body.
            close(request);
            return;
        }
        var discarded = new AtomicLong();
        request.handler(chunk -> {
            if (discarded.addAndGet(chunk.length()) > PATIENCE * limit) {
                close(request);
            }
        });
        request.resume();
    }

    private static void close(HttpServerRequest request) {
        if (request.version() == HttpVersion.HTTP_2) {
            request.response().reset();
        } else {
            request.connection().close();
        }
    }
}
