package fr.ctg.gateway.portal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * The contract of the suite, byte for byte as it is committed; large, so packed once for all who take it so. The extension that could serve it reads and
 * writes it anew at each start, which took a third of the gateway's.
 */
@ApplicationScoped
class Contract {
    private static final Pattern GZIP = Pattern.compile("(?i)(.*,)?\\s*gzip\\s*(;\\s*q=(1|0\\.\\d*[1-9]).*|,.*)?");

    private final Buffer plain = plain();
    private final Buffer packed = packed(plain);

    void register(@Observes Router router) {
        router.route("/openapi").handler(this::answer);
    }

    private void answer(RoutingContext context) {
        context.response().putHeader(HttpHeaders.VARY, "Accept, Accept-Encoding");
        if (wantsYaml(context.request())) {
            context.vertx()
                    .executeBlocking(() -> Yaml.WRITTEN)
                    .onSuccess(yaml -> answer(context, "application/yaml", yaml))
                    .onFailure(context::fail);
        } else if (takesGzip(context.request())) {
            context.response().putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            answer(context, "application/json", packed);
        } else {
            answer(context, "application/json", plain);
        }
    }

    private static void answer(RoutingContext context, String type, Buffer body) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, type + ";charset=UTF-8")
                .end(body);
    }

    /** Who names nothing expects JSON. */
    private static boolean wantsYaml(HttpServerRequest request) {
        var format = request.getParam("format");
        var wish = format != null ? format : request.getHeader(HttpHeaders.ACCEPT);
        return wish != null && wish.toLowerCase(Locale.ROOT).contains("yaml");
    }

    private static boolean takesGzip(HttpServerRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && GZIP.matcher(accepted).matches();
    }

    private static InputStream committed() {
        return Objects.requireNonNull(Contract.class.getResourceAsStream("/META-INF/openapi.json"));
    }

    private static Buffer plain() {
        try (var contract = committed()) {
            return Buffer.buffer(contract.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Buffer packed(Buffer plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.getBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    /** Written for the first who asks, and once. */
    private static final class Yaml {
        static final Buffer WRITTEN = written();

        private static Buffer written() {
            try (var contract = committed()) {
                return Buffer.buffer(new YAMLMapper().writeValueAsBytes(new ObjectMapper().readTree(contract)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
