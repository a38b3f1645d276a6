package fr.ctg.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every answer says what it is the text of, and whoever has that text already is not sent it again. */
class EntityTags {
    private final ObjectMapper json;
    private final IfMatch ifMatch;

    EntityTags(ObjectMapper json, IfMatch ifMatch) {
        this.json = json;
        this.ifMatch = ifMatch;
    }

    @ServerResponseFilter
    void add(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != Status.OK.getStatusCode()
                && response.getStatus() != Status.CREATED.getStatusCode()) {
            return;
        }
        if (request.getMethod().equals(HttpMethod.PUT) && !ifMatch.isAsked()) {
            throw new IllegalStateException("Written over what nobody was asked to have read: "
                    + request.getUriInfo().getPath());
        }
        if (response.getEntity() == null || !MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())) {
            return;
        }
        var shown = EntityTag.shown(response.getEntity(), json);
        var own = response.getHeaderString(HttpHeaders.ETAG);
        var tag = own == null ? EntityTag.of(shown) : new EntityTag(own);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag.value());
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && isReading(request) && tag.isIn(known)) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            response.setEntity(shown); // written once: what was hashed is what is sent
        }
    }

    private static boolean isReading(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }
}
