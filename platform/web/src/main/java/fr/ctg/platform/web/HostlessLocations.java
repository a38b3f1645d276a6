package fr.ctg.platform.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Where something is, is told as a path: whoever came through a gateway does not know our host, and cannot reach it. */
class HostlessLocations {
    @ServerResponseFilter
    void leaveTheHostOut(ContainerResponseContext response) {
        var location = response.getHeaderString(HttpHeaders.LOCATION);
        if (location != null) {
            response.getHeaders()
                    .putSingle(HttpHeaders.LOCATION, URI.create(location).getRawPath());
        }
    }
}
