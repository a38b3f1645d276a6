package fr.ctg.gateway.problem;

import fr.ctg.gateway.trace.TraceHeader;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** One problem being told to one client. */
public final class ProblemAnswer {
    private final HttpServerRequest request;
    private final Problem problem;
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    private ProblemAnswer(HttpServerRequest request, Problem problem) {
        this.request = request;
        this.problem = problem;
    }

    public static ProblemAnswer to(HttpServerRequest request, Problem problem) {
        return new ProblemAnswer(request, problem);
    }

    public ProblemAnswer fact(String name, Object value) {
        facts.put(name, value);
        return this;
    }

    public ProblemAnswer header(CharSequence name, String value) {
        headers.set(name, value);
        return this;
    }

    public void send() {
        var response = request.response();
        if (response.headWritten()) {
            // Too late for a problem: a cut answer at least cannot be taken for a whole one.
            response.reset();
            return;
        }
        var body = write();
        headers.forEach(response::putHeader);
        response.setStatusCode(problem.status()).end(body);
    }

    /** The same, said through the proxy in place of the service's answer. */
    public ProxyResponse inPlaceOf(ProxyResponse answer) {
        var body = write();
        headers.forEach(answer::putHeader);
        return answer.setStatusCode(problem.status()).setBody(Body.body(body));
    }

    private Buffer write() {
        var texts = Texts.preferredBy(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        var code = problem.code();
        var trace = TraceHeader.of(request);
        var title = texts.find(code + ".title", facts).orElse(code);
        var json = new JsonObject()
                .put("type", "urn:ctg:problem:" + code)
                .put("title", title)
                .put("status", problem.status())
                .put("detail", texts.find(code + ".detail", facts).orElse(title))
                .put("instance", "urn:ctg:trace:" + trace)
                .put("code", code);
        if (!facts.isEmpty()) {
            json.put("facts", facts);
        }
        texts.find(code + ".remedy", facts).ifPresent(remedy -> json.put("remedy", remedy));
        headers.set(TraceHeader.NAME, trace);
        headers.set("Link", "</problems/" + code + ">; rel=\"help\"");
        headers.set(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        headers.set(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag());
        return json.toBuffer();
    }
}
