package fr.ctg.gateway.portal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** What the gateway serves itself leaves compressed to whoever takes it; what it forwards was compressed by the service, or is not worth it. */
@ApplicationScoped
class CompressedPages {
    private static final int FIRST = -1;
    private static final List<String> OWN = List.of("/openapi", "/docs/*", "/problems/*");

    /** Quarkus marks every answer as not to be compressed, until somebody takes the mark away. */
    void register(@Observes Router router) {
        OWN.forEach(path -> router.route(path).order(FIRST).handler(context -> {
            context.response().headers().remove(HttpHeaders.CONTENT_ENCODING);
            context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
            context.next();
        }));
    }
}
