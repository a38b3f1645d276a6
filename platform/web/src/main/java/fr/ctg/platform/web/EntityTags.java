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
        var entity = response.getEntity();
        var isJson = MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
        if (entity == null || !isJson && !(entity instanceof byte[] || entity instanceof String)) {
            return;
        }
        var shown = EntityTag.shown(entity, json);
        var own = response.getHeaderString(HttpHeaders.ETAG);
        var tag = own == null ? EntityTag.of(shown) : new EntityTag(own);
        // Only what is read: an answer to a write may show a secret beside what its sender chose. A tag a resource
        // gives is the hash of the very bytes.
        var compressible = isReading(request)
                && own == null
                && shown.length >= Gzip.WORTH_IT
                && (isJson || response.getMediaType().getType().equals("text"));
        var compressed = compressible && Gzip.isAcceptedBy(request.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
        response.getHeaders()
                .putSingle(HttpHeaders.ETAG, compressed ? tag.compressed().value() : tag.value());
        if (compressible) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
        var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && isReading(request) && tag.isIn(known)) {
            response.setStatus(Status.NOT_MODIFIED.getStatusCode());
            response.getHeaders().remove(HttpHeaders.CONTENT_DISPOSITION);
            response.setEntity(null);
        } else if (compressed) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_ENCODING, Gzip.CODING);
            response.setEntity(Gzip.of(shown));
        } else {
            response.setEntity(shown); // written once: what was hashed is what is sent
        }
    }

    private static boolean isReading(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.GET) || request.getMethod().equals(HttpMethod.HEAD);
    }
}
