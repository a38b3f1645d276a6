package fr.ctg.deliberation;

import fr.ctg.platform.houserules.EventContract;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr.ctg.deliberation.approved.v1", "fr.ctg.deliberation.executory.v1"})
    void keepsASampleThatSatisfiesTheSchema(String type) throws IOException {
        var contract = new EventContract("deliberation-service", type);
        contract.requireValid(contract.sample());
    }
}
