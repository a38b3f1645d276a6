package fr.ctg.gateway.portal;

import fr.ctg.gateway.problem.Problem;
import fr.ctg.gateway.problem.ProblemAnswer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/** The addresses of the gateway itself. Quarkus serves the pages; here is what it would decide otherwise. */
@ApplicationScoped
class Portal {
    private static final List<String> PAGES = List.of("/", "/openapi", "/docs", "/docs/*", "/problems", "/problems/*");
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    /** Before the handlers of Quarkus, which answer any method. */
    private static final int BEFORE_QUARKUS = -1;

    void register(@Observes Router router) {
        PAGES.forEach(page -> router.route(page).order(BEFORE_QUARKUS).handler(Portal::onlyForReading));
        router.route("/").order(BEFORE_QUARKUS).handler(Portal::showTheDocs);
    }

    private static void onlyForReading(RoutingContext context) {
        if (READING.contains(context.request().method())) {
            context.next();
        } else {
            ProblemAnswer.to(context.request(), Problem.METHOD_NOT_ALLOWED)
                    .header(HttpHeaders.ALLOW, "GET, HEAD")
                    .send();
        }
    }

    /** Whoever types the bare address into a browser is a person: a page helps more than an index made for machines. */
    private static void showTheDocs(RoutingContext context) {
        context.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, "/docs/")
                .end();
    }
}
