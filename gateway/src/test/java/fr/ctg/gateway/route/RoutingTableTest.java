package fr.ctg.gateway.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingTableTest {
    @Test
    void everyServiceHasItsEnvironmentVariable() {
        var upstreams = configuredBy(Map.of(
                "GATEWAY_UPSTREAMS_DELIBERATION_URL", "http://deliberation:80",
                "GATEWAY_UPSTREAMS_CTG_URL", "http://ctg:80",
                "GATEWAY_UPSTREAMS_ACTION_PLAN_URL", "https://action-plan",
                "GATEWAY_UPSTREAMS_ACTION_PLAN_POOL_SIZE", "7"));

        assertEquals(
                URI.create("http://deliberation:80"), upstreams.deliberation().url());
        assertEquals(URI.create("http://ctg:80"), upstreams.ctg().url());
        assertEquals(URI.create("https://action-plan"), upstreams.actionPlan().url());
        assertEquals(7, upstreams.actionPlan().poolSize());
    }

    @Test
    void onlyWholeSegmentsUnderV1AreRouted() {
        var table = new RoutingTable(configuredBy(Map.of()));

        assertEquals(Optional.of("deliberation"), table.serviceFor("/v1/councils"));
        assertEquals(Optional.of("deliberation"), table.serviceFor("/v1/councils/"));
        assertEquals(Optional.of("action-plan"), table.serviceFor("/v1/action-sheets/1/indicators"));
        assertEquals(Optional.empty(), table.serviceFor("/v1/council"));
        assertEquals(Optional.empty(), table.serviceFor("/v1/councils-x"));
        assertEquals(Optional.empty(), table.serviceFor("/v2/councils"));
        assertEquals(Optional.empty(), table.serviceFor("/councils"));
    }

    @Test
    void oneSegmentCannotHaveTwoServices() {
        var both = configuredBy(Map.of("GATEWAY_UPSTREAMS_CTG_PATHS", "conventions,plans"));

        var refusal = assertThrows(IllegalStateException.class, () -> new RoutingTable(both));
        assertEquals("/v1/plans is claimed by ctg and action-plan", refusal.getMessage());
    }

    private static UpstreamsConfig configuredBy(Map<String, String> environment) {
        try {
            var shipped = RoutingTableTest.class.getResource("/application.properties");
            return new SmallRyeConfigBuilder()
                    .addDefaultInterceptors()
                    .withConverter(Duration.class, 200, new DurationConverter())
                    .withMapping(UpstreamsConfig.class)
                    .withSources(new EnvConfigSource(environment, 300), new PropertiesConfigSource(shipped, 100))
                    .withValidateUnknown(false)
                    .build()
                    .getConfigMapping(UpstreamsConfig.class);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
