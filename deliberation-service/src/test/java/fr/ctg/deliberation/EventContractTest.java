package fr.ctg.deliberation;

import fr.ctg.platform.houserules.EventContract;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "approved",
                "rejected",
                "executory",
                "suspended",
                "annulled",
                "reinstated",
                "withdrawn",
                "repealed",
                "corrected"
            })
    void keepsASampleThatSatisfiesTheSchema(String what) throws IOException {
        var contract = new EventContract("deliberation-service", "fr.ctg.deliberation." + what + ".v1");
        contract.requireValid(contract.sample());
    }
}
