package fr.ctg.sandbox.torture.play;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;

/**
 * What came back of one attempt.
 *
 * @param status 0 when nothing came
 */
record Answer(int status, String tag, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The server could not, or not yet: the same request may do better later. */
    private static final Set<Integer> LATER = Set.of(0, 408, 425, 429, 500, 502, 503, 504);

    static Answer none() {
        return new Answer(0, "", "");
    }

    boolean isDone() {
        return status >= 200 && status < 300;
    }

    boolean isIndefinite() {
        return LATER.contains(status) || (status == 409 && text.contains("idempotency-key-in-flight"));
    }

    JsonNode body() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException cutShort) {
            return JSON.missingNode();
        }
    }

    String code() {
        return status + " " + body().path("code").asText();
    }
}
