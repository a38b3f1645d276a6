package fr.ctg.ctg;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.platform.audit.integrity.CompareStates;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written behind the application's back is found, told, and left as it is. */
@HttpTest
class IntegrityTest {
    @Inject
    DataSource database;

    @Inject
    CompareStates states;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            executory_on = null | no effect
            executory_on = adopted_on | 2022-07-29
            text_sha256 = repeat('b', 64) | text bbbb
            siren = '211300066' | 211300066 for
            changes = '[{"kind": "SUSPENDED", "on": "2022-08-02", "legalBasis": []}]' | SUSPENDED
            rejected = true, executory_on = null | refused""")
    void findsAnActThatAuthorisesOtherwiseThanWasHeard(String change, String stored) throws SQLException {
        var partners = Partners.registered().approved().executory();
        assertNull(difference("authorised", partners.deliberation.toString()));
        write("update authorising_act set %s where id = '%s'".formatted(change, partners.deliberation));
        var found = difference("authorised", partners.deliberation.toString());
        assertTrue(found != null && found.contains(stored), found);
        assertEquals(found, difference("authorised", partners.deliberation.toString()), "nothing was mended");
    }

    @Test
    void findsADeclaredDecisionThatIsNotTheOneDeclared() throws SQLException {
        var partners = Partners.registered();
        partners.cafDecides().then().statusCode(200);
        var decision =
                text("select id from authorising_act where convention_reference = '%s'".formatted(partners.reference));
        assertNull(difference("authorised", decision));
        write("update authorising_act set executory_on = '2022-06-03' where id = '%s'".formatted(decision));
        assertNotNull(difference("authorised", decision));
    }

    @Test
    void findsAConventionThatSaysItIsSignedAndIsNot() throws SQLException {
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", Partners.TEXT).then().statusCode(200);
        assertNull(difference("signed", id(partners)));
        write("update convention set signed_on = '2022-09-15' where id = '%s'".formatted(id(partners)));
        assertEquals("2022-09-15 / unsigned", difference("signed", id(partners)));
    }

    @Test
    void findsAConventionWhoseLastSignatureIsForged() throws SQLException {
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", Partners.TEXT).then().statusCode(200);
        partners.cafDecides().then().statusCode(200);
        write("""
                update party p set signature = o.signature, signed_by_act_id = o.signed_by_act_id from party o
                where p.convention_id = '%1$s' and o.convention_id = '%1$s' and p.signature is null and o.signature is not null""".formatted(id(partners)));
        assertEquals("unsigned / signed", difference("signed", id(partners)), "told although both are wrong");
        write("update convention set signed_on = '2022-09-15' where id = '%s'".formatted(id(partners)));
        var found = difference("signed", id(partners));
        assertTrue(found != null && found.contains("999999998 on 2022-09-15") && found.contains("/ unsigned"), found);
    }

    @Test
    void findsASignatureThatWasLost() throws SQLException {
        var partners = signed();
        assertNull(difference("signed", id(partners)));
        write("update convention set signed_on = null where id = '%s'".formatted(id(partners)));
        assertEquals("unsigned / signed", difference("signed", id(partners)));
        write("update convention set signed_on = '2022-09-21' where id = '%s'".formatted(id(partners)));
        var found = difference("signed", id(partners));
        assertTrue(found != null && found.startsWith("2022-09-21 ") && found.contains(" / 2022-09-20 "), found);
        write("update convention set signed_on = '2022-09-20' where id = '%s'".formatted(id(partners)));
        assertNull(difference("signed", id(partners)), "what was mended differs no more");
    }

    @Test
    void isNotStoppedByAnEntryThatNobodyCanReadAndFindsItsChainBroken() throws SQLException {
        var partners = signed();
        assertNull(difference("signed", id(partners)));
        assertNull(difference("audit-chain", id(partners)));
        try (var owner = OwnersConnection.open();
                var statement = owner.createStatement()) {
            statement.execute("""
                    update audit_entry set change = '{' where aggregate_id = '%s' and action = 'ConventionSigned'""".formatted(id(partners)));
        }
        var found = difference("signed", id(partners));
        assertTrue(found != null && found.startsWith("2022-09-20 "), found);
        var chain = difference("audit-chain", id(partners));
        assertTrue(chain != null && chain.matches("\\d+ [0-9a-f]{64} / \\d+ [0-9a-f]{64}"), chain);
        round();
        states.goOn();
        assertTrue(progress().endsWith(" true"), progress());
    }

    @Test
    void goesOnWhereAnotherInstanceStoppedAndLeavesItAloneMeanwhile() throws SQLException {
        var first = signed();
        signed();
        round();
        write("""
                update audit_round set finished_at = null, compared = 1000, after_id = (select id from convention order by id desc offset 1 limit 1)
                where state = 'signed'""");
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('audit_round'), hashtext('signed'))");
            states.goOn();
            assertEquals("1000 false", progress());
            statement.execute("select pg_advisory_unlock_all()");
        }
        states.goOn();
        assertEquals("1001 true", progress());
        states.goOn();
        assertEquals("1001 true", progress(), "once a day");
        assertNull(difference("signed", id(first)));
    }

    @Test
    void tellsWhatItFoundToOperatorsAndAuditors() throws SQLException {
        var partners = signed();
        write("update convention set signed_on = null where id = '%s'".formatted(id(partners)));
        round();
        Partners.as("auditor", Partners.CAF)
                .get("/v1/audit/integrity/differences?limit=200")
                .then()
                .statusCode(200)
                .body("items.aggregateId", hasItem(id(partners)));
        Partners.as("auditor", Partners.CAF)
                .get("/v1/audit/integrity/rounds")
                .then()
                .statusCode(200)
                .body("find { it.state == 'signed' }.finishedAt", notNullValue())
                .body("state", equalTo(java.util.List.of("audit-chain", "authorised", "signed")));
        Partners.as("auditor", Partners.CAF)
                .post("/v1/audit/integrity/rounds")
                .then()
                .statusCode(403);
    }

    private Partners signed() {
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", Partners.TEXT).then().statusCode(200);
        partners.cafDecides().then().statusCode(200);
        partners.cafSigns().then().statusCode(200);
        return partners;
    }

    private static String id(Partners partners) {
        return partners.path().replaceFirst(".*/", "");
    }

    private void round() {
        Partners.as("system", Partners.CAF)
                .post("/v1/audit/integrity/rounds")
                .then()
                .statusCode(200);
        states.goOn();
    }

    private @Nullable String difference(String state, String aggregate) throws SQLException {
        round();
        return find("select stored || ' / ' || recomputed from audit_difference where state = '%s' and aggregate_id = '%s'"
                        .formatted(state, aggregate))
                .orElse(null);
    }

    private String progress() throws SQLException {
        return text("select compared || ' ' || (finished_at is not null) from audit_round where state = 'signed'");
    }

    private String text(String query) throws SQLException {
        return find(query).orElseThrow();
    }

    private Optional<String> find(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            return answer.next() ? Optional.of(answer.getString(1)) : Optional.empty();
        }
    }

    private void write(String change) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }
}
