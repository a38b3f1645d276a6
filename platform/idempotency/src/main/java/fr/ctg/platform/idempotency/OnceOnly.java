package fr.ctg.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.identity.Caller;
import io.quarkus.runtime.util.HashUtil;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.regex.Pattern;

/** Inside the transaction of the write, around it. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class OnceOnly {
    private static final int MOST = 200;
    private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x7e]{1," + MOST + "}");

    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Caller caller;

    OnceOnly(IdempotencyKeys keys, ObjectMapper json, HttpHeaders headers, UriInfo uri, Caller caller) {
        this.keys = keys;
        this.json = json;
        this.headers = headers;
        this.uri = uri;
        this.caller = caller;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        var method = call.getMethod();
        var key = headers.getHeaderString("Idempotency-Key");
        if (key == null
                || !method.isAnnotationPresent(POST.class)
                || !method.isAnnotationPresent(Transactional.class)) {
            return call.proceed();
        }
        if (!VISIBLE.matcher(key).matches()) {
            throw KeyRefused.malformed(MOST);
        }
        // Another caller's key is another key: nobody learns by it what somebody else was answered.
        var scope = caller.subject() + " " + caller.organisation().orElse("") + " " + uri.getPath();
        if (!keys.take(scope, key)) {
            throw KeyRefused.inFlight();
        }
        var request = hash(call.getParameters());
        var known = keys.find(scope, key);
        if (known.isPresent()) {
            if (!known.get().request().equals(request)) {
                throw KeyRefused.reused();
            }
            throw new AnsweredBefore(known.get().answer());
        }
        var answer = call.proceed();
        keys.keep(scope, key, request, FirstAnswer.of(answer, json));
        return answer;
    }

    /** Of what the operation was given: two bodies that differ in blanks only ask for the same, in whatever language the answer is wished. */
    private String hash(Object[] parameters) {
        var known = Arrays.stream(parameters)
                .filter(parameter -> !(parameter instanceof HttpHeaders))
                .toList();
        try {
            return HashUtil.sha256(json.writeValueAsBytes(known));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
