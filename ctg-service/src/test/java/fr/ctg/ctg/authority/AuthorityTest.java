package fr.ctg.ctg.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.ctg.HttpTest;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import fr.ctg.platform.teststack.authority.RecordedChanges;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** {@code docs/security/authorisation.csv}, line by line. */
@HttpTest
class AuthorityTest {
    @Inject
    DataSource database;

    @Test
    void letsNobodyActForAnotherOrganisationOrOutsideTheirRole() {
        var matrix = new AuthorityMatrix(
                "ctg-service", URI.create("http://127.0.0.1:" + RestAssured.port), new RecordedChanges(database));
        new ConventionAttempts().in(matrix);
        new SigningAttempts().in(matrix);
        new DocumentAttempts().in(matrix);
        new CoordinationAttempts().in(matrix);
        new InitiativeAttempts().in(matrix);
        assertEquals(List.of(), matrix.faults());
    }
}
