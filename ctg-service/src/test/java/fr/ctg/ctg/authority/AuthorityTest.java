package fr.ctg.ctg.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.ctg.HttpTest;
import fr.ctg.platform.audit.integrity.CompareStates;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import fr.ctg.platform.teststack.authority.FuzzTrial;
import fr.ctg.platform.teststack.authority.RecordedChanges;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** {@code docs/security/authorisation.csv}, line by line; and then what nobody should send. */
@HttpTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorityTest {
    private static final String SERVICE = "ctg-service";

    @Inject
    DataSource database;

    @Inject
    CompareStates states;

    private @Nullable AuthorityMatrix known;

    @Test
    void letsNobodyActForAnotherOrganisationOrOutsideTheirRole() {
        assertEquals(List.of(), matrix().faults());
    }

    @Test
    void keepsItsContractAndItsStateWhateverIsSent() {
        var trial = new FuzzTrial(SERVICE, base(), database, states::goOn);
        assertEquals(List.of(), trial.faults(matrix().goodRequests()));
    }

    /** What the good requests are about is made once. */
    private AuthorityMatrix matrix() {
        var matrix = known;
        if (matrix == null) {
            matrix = new AuthorityMatrix(SERVICE, base(), new RecordedChanges(database));
            new ConventionAttempts().in(matrix);
            new SigningAttempts().in(matrix);
            new DocumentAttempts().in(matrix);
            new CoordinationAttempts().in(matrix);
            new InitiativeAttempts().in(matrix);
            new EventAttempts().in(matrix);
            known = matrix;
        }
        return matrix;
    }

    private static URI base() {
        return URI.create("http://127.0.0.1:" + RestAssured.port);
    }
}
