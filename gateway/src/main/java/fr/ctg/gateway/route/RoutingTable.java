package fr.ctg.gateway.route;

import fr.ctg.gateway.route.UpstreamsConfig.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who answers which public path. */
@ApplicationScoped
public class RoutingTable {
    private static final String PREFIX = "/v1/";

    private final Map<String, Upstream> services = new LinkedHashMap<>();
    private final Map<String, String> serviceBySegment = new HashMap<>();

    public RoutingTable(UpstreamsConfig upstreams) {
        services.put("deliberation", upstreams.deliberation());
        services.put("ctg", upstreams.ctg());
        services.put("action-plan", upstreams.actionPlan());
        services.forEach((service, upstream) -> upstream.paths().forEach(segment -> claim(segment, service)));
    }

    private void claim(String segment, String service) {
        var other = serviceBySegment.putIfAbsent(segment, service);
        if (other != null) {
            throw new IllegalStateException("/v1/%s is claimed by %s and %s".formatted(segment, other, service));
        }
    }

    Map<String, Upstream> services() {
        return services;
    }

    /** The name of the service that answers a path, empty when none does. */
    public Optional<String> serviceFor(String path) {
        if (!path.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var segment = path.substring(PREFIX.length()).split("/", 2)[0];
        return Optional.ofNullable(serviceBySegment.get(segment));
    }
}
