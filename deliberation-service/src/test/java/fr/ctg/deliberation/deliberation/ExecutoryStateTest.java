package fr.ctg.deliberation.deliberation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import fr.ctg.platform.audit.integrity.CompareStates;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An act whose row says of its effect what was never decided is found, and left as it is. */
@HttpTest
class ExecutoryStateTest {
    @Inject
    DataSource database;

    @Inject
    CompareStates states;

    @Test
    void findsAnEffectWithoutFormalities() throws SQLException {
        var act = executory("000009100");
        assertNull(difference(act));
        write("status = 'ADOPTED', executory_on = null", act);
        assertEquals("ADOPTED / EXECUTORY since 2022-08-01", difference(act));
        write("status = 'EXECUTORY', executory_on = '2022-07-30'", act);
        assertEquals("EXECUTORY since 2022-07-30 / EXECUTORY since 2022-08-01", difference(act));
        write("status = 'EXECUTORY', executory_on = '2022-08-01'", act);
        assertNull(difference(act));
    }

    /** All of the row agrees; only the trail does not. */
    @Test
    void findsFormalitiesThatNobodyRecorded() throws SQLException {
        var model = executory("000009118");
        var commune = Commune.ofNineteen("000009126");
        var act = voted(commune);
        assertNull(difference(act));
        write("""
                status = 'EXECUTORY', executory_on = '2022-08-01', (publication, transmission) =
                    (select publication, transmission from deliberation where id = '%s')""".formatted(model), act);
        assertEquals("EXECUTORY since 2022-08-01 / ADOPTED", difference(act));
    }

    @Test
    void findsAVoteThatWasLost() throws SQLException {
        var act = voted(Commune.ofNineteen("000009134"));
        write("status = 'TABLED', vote = null", act);
        assertEquals("TABLED / ADOPTED", difference(act));
    }

    @Test
    void findsAnAnnulmentThatWasHidden() throws SQLException {
        var commune = Commune.ofNineteen("000009142");
        var act = voted(commune);
        commune.makeExecutory(act, "2022-08-01").then().statusCode(200);
        for (var step : new String[] {
            "PREFECT_REFERRAL 2022-09-01", "SUSPENDED 2022-09-10", "REINSTATED 2022-09-20", "ANNULLED 2022-10-01"
        }) {
            var parts = step.split(" ");
            commune.clerk()
                    .body(Map.of("kind", parts[0], "on", parts[1]))
                    .post("/v1/deliberations/" + act + "/control-steps")
                    .then()
                    .statusCode(200);
            assertNull(difference(act), step);
        }
        write("status = 'EXECUTORY', legal_control = '{\"steps\": []}'", act);
        assertEquals("EXECUTORY since 2022-08-01 / ANNULLED since 2022-08-01", difference(act));
    }

    private static String executory(String siren) {
        var commune = Commune.ofNineteen(siren);
        var act = voted(commune);
        commune.publish(act).then().statusCode(200);
        commune.transmit(act).then().statusCode(200);
        return act;
    }

    private static String voted(Commune commune) {
        var sitting = commune.openOn("2022-07-29", 1);
        var act = commune.table(sitting, 1, Map.of());
        commune.vote(act).then().statusCode(200);
        return act;
    }

    private @Nullable String difference(String act) throws SQLException {
        Commune.as("system", "000009100")
                .post("/v1/audit/integrity/rounds")
                .then()
                .statusCode(200);
        states.goOn();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("""
                        select stored || ' / ' || recomputed from audit_difference
                        where state = 'executory' and aggregate_id = '%s'""".formatted(act))) {
            return answer.next() ? answer.getString(1) : null;
        }
    }

    private void write(String change, String act) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("update deliberation set %s where id = '%s'".formatted(change, act));
        }
    }
}
