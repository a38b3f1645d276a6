package fr.ctg.actionplan.exchange;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Texts;
import io.opentelemetry.api.trace.Span;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;

/** Files are read as they come and may be long; what is written by hand is held in memory, and may not. */
@ApplicationScoped
class BodySizes {
    private static final int AFTER_THE_FRAMEWORK_SET_ITS_OWN = -1;

    private final ImportConfig config;

    BodySizes(ImportConfig config) {
        this.config = config;
    }

    void register(@Observes Router router) {
        router.route().order(AFTER_THE_FRAMEWORK_SET_ITS_OWN).handler(this::limit);
    }

    private void limit(RoutingContext context) {
        if (context.normalizedPath().endsWith("-imports")) {
            context.next();
            return;
        }
        var most = config.otherBodySize().asLongValue();
        var announced = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (announced != null && Long.parseLong(announced) > most) {
            refuse(context);
            return;
        }
        // Of a length that was not announced: whoever reads it heeds the limit.
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        context.next();
    }

    private static void refuse(RoutingContext context) {
        var texts = Texts.preferredBy(context.acceptableLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.tag()))
                .toList());
        var code = "too-large";
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag())
                .end(new JsonObject()
                        .put("type", "urn:ctg:problem:" + code)
                        .put("title", texts.find(code + ".title", Facts.none()).orElse(code))
                        .put("status", 413)
                        .put(
                                "detail",
                                texts.find(code + ".detail", Facts.none()).orElse(code))
                        .put(
                                "instance",
                                "urn:ctg:trace:"
                                        + Span.current().getSpanContext().getTraceId())
                        .put("code", code)
                        .encode());
    }
}
