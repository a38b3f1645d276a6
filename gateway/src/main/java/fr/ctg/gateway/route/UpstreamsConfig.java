package fr.ctg.gateway.route;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Set;

/**
 * The services behind the gateway. They are named members, not a map: the key {@code action-plan} of a map could not be told from
 * {@code action.plan} in the environment variable {@code GATEWAY_UPSTREAMS_ACTION_PLAN_URL}.
 */
@ConfigMapping(prefix = "gateway.upstreams")
public interface UpstreamsConfig {
    Upstream deliberation();

    Upstream ctg();

    Upstream actionPlan();

    /** One service. */
    interface Upstream {
        /** Scheme, host and port; a path would be ignored. */
        URI url();

        /** First path segments after {@code /v1} that this service answers. */
        Set<String> paths();

        /** Connections kept to the service; a request that finds none free waits for one as long as for a connection. */
        @WithDefault("64")
        int poolSize();

        /** How long a connection to the service may take to come about. */
        @WithDefault("2s")
        Duration connectTimeout();

        /** How long a connection is kept unused: less than an instance that stops goes on answering, so that none is lost with it. */
        @WithDefault("3s")
        Duration idleTimeout();

        /** Silence after which the service is taken for stuck, before or during its answer. */
        @WithDefault("30s")
        Duration answerTimeout();
    }
}
