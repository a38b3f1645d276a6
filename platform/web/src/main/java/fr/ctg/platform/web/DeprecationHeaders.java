package fr.ctg.platform.web;

import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Says in every answer of a deprecated operation since when it is (RFC 9745) and when it will be gone (RFC 8594). The dates are those of the
 * contract, in the extensions of the operation's own annotation; without them the application does not start.
 */
@Provider
public class DeprecationHeaders implements DynamicFeature {
    static final String SINCE = "x-deprecated-since";
    static final String SUNSET = "x-sunset";

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        var operation = resource.getResourceMethod().getAnnotation(Operation.class);
        if (operation != null && operation.deprecated()) {
            var since = "@" + day(operation, SINCE).toEpochSecond();
            var sunset = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    day(operation, SUNSET).withZoneSameInstant(ZoneOffset.UTC));
            context.register((ContainerResponseFilter) (request, response) -> {
                response.getHeaders().putSingle("Deprecation", since);
                response.getHeaders().putSingle("Sunset", sunset);
            });
        }
    }

    private static ZonedDateTime day(Operation operation, String extension) {
        return Arrays.stream(operation.extensions())
                .filter(known -> known.name().equals(extension))
                .findFirst()
                .map(known -> LocalDate.parse(known.value()).atStartOfDay(Calendar.PARIS))
                .orElseThrow(() -> new IllegalStateException(
                        "%s is deprecated: %s must say a day".formatted(operation.operationId(), extension)));
    }
}
