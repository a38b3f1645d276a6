package fr.ctg.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;

/** Reads a request's body to its end, or to the limit. Its length is then known, whatever the protocol did not announce. */
public final class WholeBody {
    private WholeBody() {}

    /**
     * Fails with {@link TooLarge} beyond the limit, with {@link NoRoom} when others fill the memory, with {@link ClientLeft} when the body ends before its end. Who
     * has received it gives its room back.
     */
    public static Future<Buffer> of(HttpServerRequest request, long limit, HeldBodies held) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            request.response().writeContinue();
            request.headers().remove(HttpHeaders.EXPECT);
        }
        var whole = Promise.<Buffer>promise();
        var received = Buffer.buffer();
        request.exceptionHandler(failure -> fail(whole, new ClientLeft(), received, held));
        request.endHandler(end -> whole.tryComplete(received));
        request.handler(chunk -> {
            if (received.length() + chunk.length() > limit) {
                RefusedBody.discard(request, limit);
                fail(whole, new TooLarge(limit), received, held);
            } else if (!held.take(chunk.length())) {
                RefusedBody.discard(request, limit);
                fail(whole, new NoRoom(), received, held);
            } else {
                received.appendBuffer(chunk);
            }
        });
        request.resume();
        return whole.future();
    }

    private static void fail(Promise<Buffer> whole, RuntimeException failure, Buffer received, HeldBodies held) {
        if (whole.tryFail(failure)) {
            held.giveBack(received.length());
        }
    }

    /** The bodies of others fill the memory. */
    public static final class NoRoom extends RuntimeException {
        private NoRoom() {
            super("No room for a body", null, false, false);
        }
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
