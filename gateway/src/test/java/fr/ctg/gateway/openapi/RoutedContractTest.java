package fr.ctg.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.ctg.gateway.route.RoutingTable;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A path nobody routes would be documented and answer 404. */
@QuarkusTest
class RoutedContractTest {
    @Inject
    RoutingTable table;

    @Test
    void everyPathOfTheContractIsRoutedToTheServiceThatDeclaresIt() {
        var declared = new TreeMap<String, Optional<String>>();
        Contracts.SERVICES.forEach(service -> Contracts.of(service)
                .path("paths")
                .fieldNames()
                .forEachRemaining(path -> declared.put(path, Optional.of(service))));
        var routed = new TreeMap<String, Optional<String>>();
        declared.keySet().forEach(path -> routed.put(path, table.serviceFor(path)));

        assertFalse(declared.isEmpty(), "the services' contracts declare no path at all");
        assertEquals(declared, routed, "a path goes astray: see gateway.upstreams.*.paths in application.properties");
    }
}
