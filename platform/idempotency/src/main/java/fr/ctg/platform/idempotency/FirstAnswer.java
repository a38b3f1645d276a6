package fr.ctg.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What was answered first, as it is given again. */
record FirstAnswer(
        int status, @Nullable String location, @Nullable String body) {
    static FirstAnswer of(@Nullable Object answer, ObjectMapper json) {
        try {
            return switch (answer) {
                case null -> new FirstAnswer(Response.Status.NO_CONTENT.getStatusCode(), null, null);
                case RestResponse<?> response ->
                    new FirstAnswer(
                            response.getStatus(),
                            response.getHeaderString(HttpHeaders.LOCATION),
                            response.getEntity() == null ? null : json.writeValueAsString(kept(response.getEntity())));
                default ->
                    new FirstAnswer(Response.Status.OK.getStatusCode(), null, json.writeValueAsString(kept(answer)));
            };
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    private static Object kept(Object entity) {
        return entity instanceof ShownOnce shown ? shown.withoutIt() : entity;
    }
}
