package fr.ctg.platform.teststack.contract;

import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** The last line of a module's tests. */
public final class TellHowMany implements TestExecutionListener {
    @Override
    public void testPlanExecutionFinished(TestPlan all) {
        var count = System.getProperty(Witness.COUNT);
        if (count != null) {
            System.out.println("Answers held to the contract: " + count);
        }
    }
}
