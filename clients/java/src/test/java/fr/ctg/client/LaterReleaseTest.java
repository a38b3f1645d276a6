package fr.ctg.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.client.model.CastVote;
import fr.ctg.client.model.PartyStanding;
import fr.ctg.client.model.PartyView;
import fr.ctg.client.model.RecordVote;
import fr.ctg.client.model.VoteTally;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client lives longer than the release it was generated from. */
class LaterReleaseTest {
    private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

    @Test
    void readsAnAnswerWithAValueAndAFieldItDoesNotKnow() throws Exception {
        var party = JSON.readValue("""
                {"name": "Aureille", "siren": "211300066", "standing": "SIGNED_TWICE", "mood": "good"}
                """, PartyView.class);

        assertEquals("Aureille", party.getName());
        assertEquals(PartyStanding.UNKNOWN_DEFAULT_OPEN_API, party.getStanding());
    }

    @Test
    void sendsNoFieldThatNobodyFilled() throws Exception {
        var vote = JSON.writeValueAsString(new RecordVote().tally(VoteTally.UNSTATED));

        assertFalse(vote.contains("named"), vote);
        assertEquals(
                "[]",
                JSON.readTree(JSON.writeValueAsString(new RecordVote().named(List.<CastVote>of())))
                        .path("named")
                        .toString());
    }
}
