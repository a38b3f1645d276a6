package fr.ctg.gateway.route;

import fr.ctg.gateway.access.AccessConfig;
import fr.ctg.gateway.access.HeldBodies;
import fr.ctg.gateway.problem.Problem;
import fr.ctg.gateway.problem.ProblemAnswer;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Hands every request under {@code /v1} to its service. Nothing else is proxied: health and metrics of the services stay private. */
@ApplicationScoped
class PublicPaths {
    /** Whom the gateway believes to be a service, and as whom it comes: {@code quarkus.tls.services.*}; for services whose address is https. */
    private static final String BETWEEN = "services";

    private final RoutingTable table;
    private final Map<String, HttpProxy> proxies = new HashMap<>();

    PublicPaths(
            RoutingTable table,
            AccessConfig access,
            HeldBodies held,
            TlsConfigurationRegistry tls,
            OpenTelemetry telemetry,
            Vertx vertx) {
        this.table = table;
        var headers = new RequestHeaders(telemetry.getPropagators().getTextMapPropagator());
        table.services().forEach((name, upstream) -> {
            var service = new ServiceConnection(upstream, tls.get(BETWEEN), vertx);
            proxies.put(name, service.proxy().addInterceptor(new Forwarding(name, headers, access, held)));
        });
    }

    void register(@Observes Router router) {
        router.route("/v1/*").handler(this::forward);
    }

    private void forward(RoutingContext context) {
        var request = context.request();
        var path = context.normalizedPath();
        // A path written in a roundabout way (dots, doubled slashes, parameters of a segment) could mean one thing here
        // and another at the service.
        var proxy = path.equals(request.path()) && path.indexOf(';') < 0
                ? table.serviceFor(path).map(proxies::get)
                : Optional.<HttpProxy>empty();
        proxy.ifPresentOrElse(found -> found.handle(request), () -> ProblemAnswer.to(request, Problem.NO_SUCH_RESOURCE)
                .send());
    }
}
