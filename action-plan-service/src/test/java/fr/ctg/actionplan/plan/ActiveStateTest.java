package fr.ctg.actionplan.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.audit.integrity.CompareStates;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A plan that says it is active and is not, or the other way round, is found, and left as it is. */
@HttpTest
class ActiveStateTest {
    @Inject
    DataSource database;

    @Inject
    CompareStates states;

    @Inject
    ActivePlans activePlans;

    @Test
    void findsAPlanThatIsNoLongerActiveOrOnAnotherDay() throws Throwable {
        var plan = activePlans.active("CTG-" + UUID.randomUUID());
        assertNull(difference(plan));
        write("update plan set activated_on = '2022-10-01' where id = '%s'".formatted(plan));
        assertEquals("2022-10-01 / 2022-09-30", difference(plan));
        write("update plan set status = 'ADOPTED', activated_on = null, convention_id = null where id = '%s'"
                .formatted(plan));
        assertEquals("not active / 2022-09-30", difference(plan));
        write("""
                update plan set status = 'ACTIVE', activated_on = '2022-09-30',
                    convention_id = (select convention_id from signed_convention where reference = convention_reference)
                where id = '%s'""".formatted(plan));
        assertNull(difference(plan));
    }

    /** All of the rows agree; only the trail does not. */
    @Test
    void findsAPlanActivatedUnderAConventionNobodySigned() throws Throwable {
        var plan = Keeper.ofMaussane().adopted("CTG-" + UUID.randomUUID(), "2022-02-28");
        assertNull(difference(plan));
        write("""
                insert into signed_convention (convention_id, reference, title, period_start, period_end, signed_on)
                select gen_random_uuid(), convention_reference, 'Inventée', '2022-01-01', '2030-12-31', '2022-09-30' from plan where id = '%s'""".formatted(plan));
        assertEquals("not active / 2022-09-30", difference(plan), "due, and not active for longer than a day");
        write("""
                update plan set status = 'ACTIVE', activated_on = '2022-09-30',
                    convention_id = (select convention_id from signed_convention where reference = convention_reference)
                where id = '%s'""".formatted(plan));
        assertEquals("2022-09-30 / not active", difference(plan));
    }

    private @Nullable String difference(String plan) throws SQLException {
        Keeper.as("system", ActivePlans.CAF)
                .post("/v1/audit/integrity/rounds")
                .then()
                .statusCode(200);
        states.goOn();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("""
                        select stored || ' / ' || recomputed from audit_difference
                        where state = 'active' and aggregate_id = '%s'""".formatted(plan))) {
            return answer.next() ? answer.getString(1) : null;
        }
    }

    private void write(String change) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
