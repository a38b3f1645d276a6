package fr.ctg.ctg.board;

import static fr.ctg.ctg.Partners.TEXT;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.OwnersConnection;
import fr.ctg.ctg.Partners;
import fr.ctg.ctg.convention.Conventions;
import fr.ctg.platform.problem.Texts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

@HttpTest
class BoardResourceTest {
    @Inject
    EntityManager database;

    @Inject
    Conventions conventions;

    @Test
    void saysForEachPartyHowFarItIsAndWhoseTurnItIs() {
        var partners = Partners.registered();
        board(partners)
                .body("count.required", equalTo(2))
                .body("count.signed", equalTo(0))
                .body("parties[0].turn", equalTo("ORGAN"))
                .body("parties[0].missing.code", equalTo("no-act"))
                .body("parties[0].decision", nullValue());
        partners.approved();
        board(partners)
                .body("parties[0].turn", equalTo("CLERK"))
                .body("parties[0].missing.code", equalTo("act-not-executory"))
                .body("parties[0].missing.legalBasis[0]", equalTo("CGCT art. L2131-1"))
                .body("parties[0].decision.days", greaterThan(1000));
        partners.executory();
        board(partners)
                .body("parties[0].turn", equalTo("SIGNER"))
                .body("parties[0].mandate.on", equalTo("2022-08-01"))
                .body("count.authorised", equalTo(1));
        partners.communeSigns("2022-09-15", TEXT).then().statusCode(200);
        board(partners)
                .body("parties[0].signature.on", equalTo("2022-09-15"))
                .body("parties[0].turn", nullValue())
                .body("count.signed", equalTo(1));
        given().get(partners.path() + "/board?asOf=2022-07-30")
                .then()
                .body("parties[0].standing", equalTo("APPROVED"))
                .body("parties[0].decision.days", equalTo(1));
        given().get(partners.path() + "/board?asOf=2999-01-01").then().statusCode(400);
    }

    /** Among 3,000 conventions of 11 parties, one of 11 and one of 160 cost one statement each. */
    @Test
    void readsABoardInOneStatementAmongThreeThousandConventionsWhateverItsSize() throws SQLException {
        seed(3_000, 11, 990_000);
        seed(1, 160, 993_001);
        var small = idOf("CTG-SCALE-990001");
        var large = idOf("CTG-SCALE-993001");
        assertEquals(1, statementsToRead(small));
        assertEquals(1, statementsToRead(large));
        given().get("/v1/conventions/" + large + "/board")
                .then()
                .statusCode(200)
                .body("parties.size()", equalTo(160));
        var plan = plan(large);
        assertTrue(plan.contains("authorising_act_of") && !plan.contains("Seq Scan on authorising_act"), plan);
        execute("delete from authorising_act where convention_reference like 'CTG-SCALE-%'");
        execute(
                "delete from party where convention_id in (select id from convention where reference like 'CTG-SCALE-%')");
        execute("delete from convention where reference like 'CTG-SCALE-%'");
    }

    private static void seed(int count, int parties, int first) throws SQLException {
        execute("""
                insert into convention (id, reference, keeper_siren, title, starts_on, ends_on, fields, text_sha256, texts, version)
                select gen_random_uuid(), 'CTG-SCALE-' || n, '211300587', 'Essai', '2022-01-01', '2025-12-31', '[]', '%1$s',
                    '[{"sha256": "%1$s", "change": "ORIGINAL", "recordedOn": "2022-01-01"}]', 0
                from generate_series(%2$d, %2$d + %3$d - 1) as n""".formatted(TEXT, first, count));
        execute("""
                insert into party (id, convention_id, rank, siren, name, kind, role, required, signers_required)
                select gen_random_uuid(), c.id, n, lpad(n::text, 9, '0'), 'Partie d''essai ' || n, 'COMMUNE', 'SIGNATORY', true, 1
                from convention c, generate_series(1, %d) as n
                where c.reference between 'CTG-SCALE-%d' and 'CTG-SCALE-%d'""".formatted(parties, first, first + count - 1));
        execute("""
                insert into authorising_act (id, kind, convention_reference, siren, organ, official_number, text_sha256, adopted_on,
                    executory_on, demonstration, offices, version)
                select gen_random_uuid(), 'DECISION', c.reference, p.siren, 'Conseil', '1', '%s', '2022-01-01', '2022-01-02', true, '[]', 0
                from party p join convention c on c.id = p.convention_id
                where c.reference between 'CTG-SCALE-%d' and 'CTG-SCALE-%d'""".formatted(TEXT, first, first + count - 1));
        execute("analyze convention, party, authorising_act");
    }

    /** Not through the service's pool, whose statements may take no longer than a request. */
    private static void execute(String sql) throws SQLException {
        try (var owner = OwnersConnection.open();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private UUID idOf(String reference) {
        return (UUID) database.createNativeQuery("select id from convention where reference = :reference", UUID.class)
                .setParameter("reference", reference)
                .getSingleResult();
    }

    private long statementsToRead(UUID id) {
        var statistics =
                database.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Board.of(conventions.requireFile(id, LocalDate.of(2023, 1, 1)), Texts.preferredBy(List.of())));
        var count = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return count;
    }

    private String plan(UUID id) {
        List<?> lines =
                database.createNativeQuery("""
                        explain select * from convention c join party p on p.convention_id = c.id
                        left join authorising_act a
                            on (a.convention_reference = c.reference and a.siren = p.siren) or a.id = p.signed_by_act_id
                        where c.id = '%s'""".formatted(id), String.class).getResultList();
        return String.join("\n", lines.stream().map(Object::toString).toList());
    }

    private static ValidatableResponse board(Partners partners) {
        return given().get(partners.path() + "/board").then().statusCode(200);
    }
}
