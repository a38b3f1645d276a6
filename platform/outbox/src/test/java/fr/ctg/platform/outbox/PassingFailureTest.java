package fr.ctg.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassingFailureTest {
    @ParameterizedTest
    @CsvSource({
        // state, passes
        "08006,true",
        "57P01,true",
        "53300,true",
        "40001,true",
        "40P01,true",
        "55P03,true",
        "23505,false",
        "23514,false",
        "22021,false",
        "42P01,false"
    })
    void waitsForTheDatabaseButNotForABrokenRule(String state, boolean passes) {
        var failure =
                new IllegalStateException(new PersistenceException(new SQLException("told by the server", state)));
        assertEquals(passes, PassingFailure.isOne(failure));
    }

    @Test
    void waitsWhenThePoolHasNothingToGive() {
        assertTrue(PassingFailure.isOne(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))));
    }

    @Test
    void triesAgainWhenSomebodyElseWasQuicker() {
        assertTrue(PassingFailure.isOne(new RuntimeException(new OptimisticLockException())));
    }

    /** As the transaction manager tells it: the connection was lost while the commit was on its way. */
    @Test
    void waitsWhenTheCommitItselfDidNotReachTheDatabase() {
        var lost = new Exception("Error trying to commit", new SQLException("I/O error", "08006"));
        var commit = new Exception("Could not commit transaction");
        commit.addSuppressed(lost);
        assertTrue(PassingFailure.isOne(new RuntimeException(commit)));
    }

    @Test
    void doesNotWaitForWhatWillNeverWork() {
        assertFalse(PassingFailure.isOne(new NullPointerException()));
    }
}
