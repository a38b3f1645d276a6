package fr.ctg.platform.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the first answer again, and says so. */
class Replay {
    @ServerExceptionMapper
    Response again(AnsweredBefore answered) {
        var first = answered.first();
        var answer = Response.status(first.status()).header("Idempotency-Replayed", "true");
        if (first.location() != null) {
            answer.header(HttpHeaders.LOCATION, URI.create(first.location()));
        }
        return first.body() == null
                ? answer.build()
                : answer.type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
                        .entity(first.body())
                        .build();
    }
}
