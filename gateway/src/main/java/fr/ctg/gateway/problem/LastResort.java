package fr.ctg.gateway.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Answers what no route answered, and every accident on the way: a stranger never sees an empty page, a stack or a framework's words. */
@ApplicationScoped
class LastResort {
    private static final Logger LOG = Logger.getLogger(LastResort.class);

    void register(@Observes Router router) {
        router.route().order(Integer.MAX_VALUE).handler(LastResort::nothingHere);
        // Failure handlers are asked in route order: the first one speaks before those of the framework.
        router.route().order(Integer.MIN_VALUE).failureHandler(LastResort::failed);
        // A path that cannot be compared with any route, such as one with half a %-encoding, fails before the first of
        // them.
        router.errorHandler(400, LastResort::unreadable);
    }

    private static void nothingHere(RoutingContext context) {
        ProblemAnswer.to(context.request(), Problem.NO_SUCH_RESOURCE).send();
    }

    private static void unreadable(RoutingContext context) {
        ProblemAnswer.to(context.request(), Problem.INVALID_REQUEST).send();
    }

    private static void failed(RoutingContext context) {
        var problem =
                switch (context.statusCode()) {
                    case 400 -> Problem.INVALID_REQUEST;
                    case 404 -> Problem.NO_SUCH_RESOURCE;
                    case 405 -> Problem.METHOD_NOT_ALLOWED;
                    case 413 -> Problem.TOO_LARGE;
                    default -> Problem.UNEXPECTED_FAILURE;
                };
        if (problem == Problem.UNEXPECTED_FAILURE) {
            LOG.errorf(context.failure(), "Request failed with status %d", context.statusCode());
        }
        ProblemAnswer.to(context.request(), problem).send();
    }
}
