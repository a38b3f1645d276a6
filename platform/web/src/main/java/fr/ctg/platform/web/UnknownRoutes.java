package fr.ctg.platform.web;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What never reaches a resource is answered here: no route at all, or a body refused before anyone reads it. */
@ApplicationScoped
class UnknownRoutes {
    void register(@Observes Router router) {
        router.route()
                .order(Integer.MAX_VALUE)
                .handler(context -> RouteProblem.answer(context, 404, "no-such-resource"));
        router.errorHandler(413, context -> RouteProblem.answer(context, 413, "too-large"));
    }
}
