package fr.ctg.platform.teststack.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import fr.ctg.platform.problem.FailureTranslation;
import fr.ctg.platform.problem.Refusal;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Map;
import org.jboss.resteasy.reactive.server.jaxrs.HttpHeadersImpl;
import org.junit.jupiter.api.function.Executable;

/** What a rule refuses when it is tried without HTTP: the problem that it would be answered with is an example of its code. */
public final class Refused {
    private static final ObjectMapper JSON =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final HttpHeaders OF_A_FRENCH_CALLER =
            new HttpHeadersImpl(Map.of(HttpHeaders.ACCEPT_LANGUAGE, "fr").entrySet());

    private Refused() {}

    /** Fails unless it is refused for this reason. */
    public static Refusal refused(String code, Executable attempt) {
        var refusal = refused(attempt);
        assertEquals(code, refusal.code());
        return refusal;
    }

    /** Fails unless it is refused. */
    public static Refusal refused(Executable attempt) {
        var refusal = assertThrows(Refusal.class, attempt);
        Witness.ofThisModule().ifPresent(witness -> witness.examples().rule(refusal.code(), () -> answered(refusal)));
        return refusal;
    }

    private static JsonNode answered(Refusal refusal) {
        return JSON.valueToTree(
                new FailureTranslation().refused(refusal, OF_A_FRENCH_CALLER).getEntity());
    }
}
