package fr.ctg.actionplan.framework;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.platform.problem.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameworkTest {
    @Test
    void countsTheStakesAxesAndObjectivesOfTheTerritorialProject() {
        var framework = Given.valleeDesBaux().requireSoundCodes();
        assertEquals(3, framework.stakeCount());
        assertEquals(5, framework.axisCount());
        assertEquals(10, framework.objectiveCount());
    }

    @Test
    void refusesACodeUsedTwice() {
        var refused = refusedFor(Given.framework("1", "1.1", "1.1.a", "1.1.a"));
        assertEquals("code-used-twice", refused.code());
        assertEquals("1.1.a", refused.facts().values().get("code"));
    }

    @Test
    void refusesAnAxisOutsideItsStake() {
        var refused = refusedFor(Given.framework("1", "2.1", "2.1.a"));
        assertEquals("code-misplaced", refused.code());
        assertEquals("1", refused.facts().values().get("parent"));
    }

    @Test
    void refusesAnObjectiveOutsideItsAxis() {
        assertEquals(
                "code-misplaced",
                refusedFor(Given.framework("1", "1.1", "1.2.a")).code());
    }

    @Test
    void doesNotTakeAxis11ForAChildOfStake1() {
        assertEquals(
                "code-misplaced",
                refusedFor(Given.framework("1", "11.1", "11.1.a")).code());
    }

    @Test
    void knowsItsOwnObjectivesOnly() {
        var framework = Given.valleeDesBaux();
        assertDoesNotThrow(() -> framework.requireObjectives(List.of("1.1.a", "3.1.b")));
        var refused = refused(() -> framework.requireObjectives(List.of("1.1.a", "1.1.c")));
        assertEquals("not-an-objective", refused.code());
        assertEquals("1.1.c", refused.facts().values().get("code"));
    }

    @Test
    void doesNotTakeAnAxisForAnObjective() {
        refused(() -> Given.valleeDesBaux().requireObjectives(List.of("1.1")));
    }

    private static Refusal refusedFor(Framework framework) {
        return refused(framework::requireSoundCodes);
    }
}
