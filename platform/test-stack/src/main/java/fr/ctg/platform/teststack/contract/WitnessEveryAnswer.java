package fr.ctg.platform.teststack.contract;

import fr.ctg.platform.teststack.ReadsBeforeItWrites;
import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** Found by Quarkus: no test has to ask for it, and none can leave it out. */
public final class WitnessEveryAnswer implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        Witness.ofThisModule().ifPresent(witness -> ReadsBeforeItWrites.addOnce(new WitnessFilter(witness)));
    }
}
