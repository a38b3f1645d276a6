package fr.ctg.gateway.portal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** The contract is large, and packed once for all who take it so. What is forwarded was packed by its service, which changes the tag with it. */
@ApplicationScoped
class CompressedContract {
    /** Whose handler serves it as it is. */
    private static final int BEFORE_QUARKUS = -1;

    private static final Pattern TAKEN = Pattern.compile("(?i)(.*,)?\\s*gzip\\s*(;\\s*q=(1|0\\.\\d*[1-9]).*|,.*)?");
    private static final String JSON = "application/json";

    private final Buffer packed = packed();

    void register(@Observes Router router) {
        router.route("/openapi").order(BEFORE_QUARKUS).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var headers = context.request().headers();
        context.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
        var accepted = headers.get(HttpHeaders.ACCEPT_ENCODING);
        var accept = headers.get(HttpHeaders.ACCEPT);
        if (accepted == null
                || !TAKEN.matcher(accepted).matches()
                || accept != null && accept.toLowerCase(Locale.ROOT).contains("yaml")
                || context.request().query() != null) {
            context.next();
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, JSON + ";charset=UTF-8")
                .putHeader(HttpHeaders.CONTENT_ENCODING, "gzip")
                .end(packed);
    }

    private static Buffer packed() {
        var bytes = new ByteArrayOutputStream();
        try (var contract = CompressedContract.class.getResourceAsStream("/META-INF/openapi.json");
                var gzip = new GZIPOutputStream(bytes)) {
            Objects.requireNonNull(contract).transferTo(gzip);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
