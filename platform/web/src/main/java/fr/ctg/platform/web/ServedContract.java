package fr.ctg.platform.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** {@code /openapi}: the contract as it is committed, which the tests hold to the code. */
@ApplicationScoped
class ServedContract {
    private static final String COMMITTED = "META-INF/contract/openapi.json";

    void register(@Observes Router router) {
        var contract = committed();
        router.route("/openapi").method(HttpMethod.GET).method(HttpMethod.HEAD).handler(context -> context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
                .end(contract));
    }

    private static Buffer committed() {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var contract = Objects.requireNonNull(loader.getResourceAsStream(COMMITTED), COMMITTED)) {
            return Buffer.buffer(contract.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
