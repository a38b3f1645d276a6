package fr.ctg.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Reads a request's body to its end, or to the limit. Its length is then known, whatever the protocol did not announce. */
public final class WholeBody {
    private WholeBody() {}

    /** Fails with {@link TooLarge} beyond the limit, with {@link ClientLeft} when the body ends before its end. */
    public static Future<Buffer> of(HttpServerRequest request, long limit) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
            request.headers().remove(HttpHeaders.EXPECT);
        }
        var whole = Promise.<Buffer>promise();
        var received = Buffer.buffer();
        request.exceptionHandler(failure -> whole.tryFail(new ClientLeft()));
        request.endHandler(end -> whole.tryComplete(received));
        request.handler(chunk -> {
            if (received.length() + chunk.length() <= limit) {
                received.appendBuffer(chunk);
            } else {
                RefusedBody.discard(request, limit);
                whole.tryFail(new TooLarge(limit));
            }
        });
        request.resume();
        return whole.future();
    }

    /** The body went beyond the limit. */
    public static final class TooLarge extends RuntimeException {
        private final long limit;

        private TooLarge(long limit) {
            super("Body beyond " + limit + " bytes", null, false, false);
            this.limit = limit;
        }

        public long limit() {
            return limit;
        }
    }
}
