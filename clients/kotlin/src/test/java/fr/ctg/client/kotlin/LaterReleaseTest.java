package fr.ctg.client.kotlin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.client.kotlin.infrastructure.Serializer;
import fr.ctg.client.kotlin.models.Decision;
import fr.ctg.client.kotlin.models.DecisionVerb;
import fr.ctg.client.kotlin.models.SignatureEvidence;
import org.junit.jupiter.api.Test;

/** A client lives longer than the release it was generated from. */
class LaterReleaseTest {
    private static final ObjectMapper JSON = Serializer.getJacksonObjectMapper();

    @Test
    void readsAnAnswerWithAValueAndAFieldItDoesNotKnow() throws Exception {
        var decision = JSON.readValue("""
                {"text": "Le maire", "verb": "SINGS", "mood": "good"}
                """, Decision.class);

        assertEquals("Le maire", decision.getText());
        assertEquals(DecisionVerb.unknown_default_open_api, decision.getVerb());
    }

    @Test
    void sendsNoFieldThatNobodyFilled() throws Exception {
        var evidence = JSON.writeValueAsString(new SignatureEvidence("00", "Extrait", null));

        assertEquals(JSON.readTree("""
                {"sha256": "00", "title": "Extrait"}
                """), JSON.readTree(evidence));
    }
}
