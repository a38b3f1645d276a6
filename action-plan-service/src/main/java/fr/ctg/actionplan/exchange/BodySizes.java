package fr.ctg.actionplan.exchange;

import fr.ctg.platform.web.RouteProblem;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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
            context.response().putHeader(HttpHeaders.CONNECTION, "close"); // the rest of the body is not read
            RouteProblem.answer(context, 413, "too-large");
            return;
        }
        // Of a length that was not announced: whoever reads it heeds the limit.
        context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, most);
        context.next();
    }
}
