package fr.ctg.platform.idempotency;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Gives the first answer again, and says so. */
@Startup
@ApplicationScoped
class Replay {
    private final Counter replays;

    Replay(MeterRegistry metrics) {
        this.replays = metrics.counter("ctg.idempotency.replays");
    }

    @ServerExceptionMapper
    Response again(AnsweredBefore answered) {
        replays.increment();
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
