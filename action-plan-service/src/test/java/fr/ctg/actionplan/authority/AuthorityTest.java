package fr.ctg.actionplan.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.evaluation.GivenEvaluation;
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

    @Inject
    ActivePlans plans;

    @Inject
    GivenEvaluation evaluations;

    @Test
    void letsNobodyActForAnotherOrganisationOrOutsideTheirRole() {
        var matrix = new AuthorityMatrix(
                "action-plan-service",
                URI.create("http://127.0.0.1:" + RestAssured.port),
                new RecordedChanges(database));
        var given = new GivenPlans(plans);
        new PlanAttempts(given).in(matrix);
        new SheetAttempts(given).in(matrix);
        new MeasureAttempts(given).in(matrix);
        new EvaluationAttempts(given, evaluations).in(matrix);
        assertEquals(List.of(), matrix.faults());
    }
}
