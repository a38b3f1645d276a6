package fr.ctg.actionplan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the first release wrote is still what it was, under the tables of today. */
@HttpTest
class MigrationTest {
    private static final List<String> FIRST_RELEASE =
            List.of("V2026_11_23_10__signed_convention", "V2026_11_23_11__plan", "V2026_11_23_12__action_sheet");
    private static final List<String> SINCE = List.of(
            "V2026_11_25_60__convention_life",
            "V2026_11_25_61__action_sheet_life",
            "V2026_11_25_62__indicator",
            "V2026_11_27_20__evaluation_campaign");

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String database;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @Inject
    @ConfigProperty(name = "quarkus.flyway.password")
    String password;

    @Test
    void publishesTheSheetsOfAnAdoptedPlanAndLeavesThoseOfADraft() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(database, owner, password)) {
            connection.setAutoCommit(false);
            execute(connection, "create schema first_release; set local search_path = first_release");
            migrate(connection, FIRST_RELEASE);
            execute(connection, """
                    insert into signed_convention values
                        ('00000000-0000-0000-0000-00000000000c', 'R1', 'CTG', '2022-01-01', '2025-12-31', '2022-09-30');
                    insert into plan values
                        ('00000000-0000-0000-0000-000000000001', '211300587', 'R1', 'Adopté', '{"stakes": [1]}', true, 'ADOPTED',
                         '{"adoptedOn": "2022-02-28", "body": "Comité de pilotage"}', null, null, 1),
                        ('00000000-0000-0000-0000-000000000002', '211300587', 'R2', 'Brouillon', '{"stakes": [1]}', true, 'DRAFT', null, null, null, 0);
                    insert into action_sheet values
                        ('00000000-0000-0000-0000-00000000000a', '00000000-0000-0000-0000-000000000001', 1, 'Une', '["1.1.a"]', 'x', 'x', '["Caf"]',
                         'x', '[{"id": "00000000-0000-0000-0000-0000000000aa", "code": "I1", "title": "x", "unit": "x", "kind": "MEANS"}]', true, 0),
                        ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-000000000002', 1, 'Autre', '["1.1.a"]', null, null, '[]',
                         null, '[]', true, 0)""");
            migrate(connection, SINCE);
            assertEquals("1 2022-02-28 Comité de pilotage UPCOMING []", read(connection, """
                            select concat_ws(' ', revision, published_on, validations -> 0 ->> 'body', status, territory) from action_sheet
                            where title = 'Une'"""));
            assertEquals("[] []", read(connection, """
                            select concat_ws(' ', published_on, validations, budget) from action_sheet where title = 'Autre'"""));
            assertEquals(
                    "[]",
                    read(connection, "select concat_ws(' ', parties, weakened_on, amendments) from signed_convention"));
            connection.rollback();
        }
    }

    private static void migrate(Connection connection, List<String> migrations) throws SQLException, IOException {
        for (var migration : migrations) {
            try (var sql = MigrationTest.class.getResourceAsStream("/db/migration/" + migration + ".sql")) {
                execute(
                        connection,
                        new String(java.util.Objects.requireNonNull(sql).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(query)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
