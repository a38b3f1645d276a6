package fr.ctg.platform.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What never reaches a resource is answered here: no route at all, or a body refused before anyone reads it. */
@ApplicationScoped
class UnknownRoutes {
    void register(@Observes Router router) {
        // What follows a semicolon would be dropped, and a thing may then be read as its list.
        router.route("/v1/*").order(0).handler(context -> {
            if (String.valueOf(context.request().path()).indexOf(';') < 0) {
                context.next();
            } else {
                RouteProblem.answer(context, 404, "no-such-resource");
            }
        });
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(context -> RouteProblem.answer(context, 404, "no-such-resource"));
        router.errorHandler(413, context -> RouteProblem.answer(context, 413, "too-large"));
    }
}
