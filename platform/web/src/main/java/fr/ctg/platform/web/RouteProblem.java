package fr.ctg.platform.web;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Texts;
import io.opentelemetry.api.trace.Span;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;

/** A failure told before any resource is asked. */
public final class RouteProblem {
    private RouteProblem() {}

    public static void answer(RoutingContext context, int status, String code) {
        var languages = context.acceptableLanguages().stream()
                .map(language -> Locale.forLanguageTag(language.tag()))
                .toList();
        var texts = Texts.preferredBy(languages.isEmpty() ? List.of(Locale.FRENCH) : languages);
        var trace = Span.current().getSpanContext().getTraceId();
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .putHeader("Content-Language", texts.locale().toLanguageTag())
                .putHeader("Trace-Id", trace)
                .putHeader("Link", "</problems/" + code + ">; rel=\"help\"")
                .end(new JsonObject()
                        .put("type", "urn:ctg:problem:" + code)
                        .put("title", texts.find(code + ".title", Facts.none()).orElse(code))
                        .put("status", status)
                        .put(
                                "detail",
                                texts.find(code + ".detail", Facts.none()).orElse(code))
                        .put("instance", "urn:ctg:trace:" + trace)
                        .put("code", code)
                        .encode());
    }
}
