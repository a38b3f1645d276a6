package fr.ctg.ctg;

import fr.ctg.platform.houserules.EventContract;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventContractTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr.ctg.convention.party-signed.v1",
                "fr.ctg.convention.signed.v1",
                "fr.ctg.convention.weakened.v1",
                "fr.ctg.convention.restored.v1",
                "fr.ctg.convention.amended.v1",
                "fr.ctg.convention.terminated.v1",
                "fr.ctg.convention.expired.v1",
                "fr.ctg.commitment.overdue.v1",
                "fr.ctg.commitment.fulfilled.v1",
                "fr.ctg.convention.renewal-due.v1"
            })
    void keepsASampleThatSatisfiesTheSchema(String type) throws IOException {
        var contract = new EventContract("ctg-service", type);
        contract.requireValid(contract.sample());
    }
}
