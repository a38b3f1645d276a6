package fr.ctg.sandbox.bench;

import java.sql.SQLException;
import java.util.List;

/** Paths and bodies that fit what was loaded. Writes are those of the first synthetic commune. */
final class Samples {
    /** No loaded act and no loaded sitting has these. */
    private static final String SUBJECT = "Essai de charge du quartier du Moulin";

    private static final String PLACE = "Salle des essais";

    private final Database database;
    private final String council;
    private final String member;

    Samples(Database database) throws SQLException {
        this.database = database;
        this.council = one("select id from council where siren = '%s'".formatted(Bench.FIRST_SIREN));
        this.member = one("select members #>> '{0,id}' from council where id = '%s'".formatted(council));
    }

    String one(String sql) throws SQLException {
        try (var connection = database.asRuntimeRole()) {
            return database.text(connection, sql);
        }
    }

    String council() {
        return council;
    }

    String councilPath() {
        return "/v1/councils/" + council;
    }

    String actPath() throws SQLException {
        return "/v1/deliberations/" + acts(1).getFirst();
    }

    String sittingPath() throws SQLException {
        return "/v1/sittings/" + one("select id from sitting where siren = '%s' limit 1".formatted(Bench.FIRST_SIREN));
    }

    /** Ids of acts that took effect, spread over all communes. */
    List<String> acts(int count) throws SQLException {
        return ids("from deliberation where status = 'EXECUTORY'", "hashtext(id::text)", count);
    }

    /** Ids of sittings whose minutes anybody reads. */
    List<String> sittingsWithMinutes(String order, int count) throws SQLException {
        return ids("from sitting where status = 'CLOSED' and minutes is not null", order, count);
    }

    List<String> votedActs(String order, int count) throws SQLException {
        return ids("from deliberation where status = 'EXECUTORY' and sitting_id is not null", order, count);
    }

    private List<String> ids(String rows, String order, int count) throws SQLException {
        return List.of(one("select string_agg(id::text, ',') from (select id %s order by %s limit %d) as chosen"
                        .formatted(rows, order, count))
                .split(","));
    }

    String draft() {
        return act("\"councilId\": \"%s\"".formatted(council));
    }

    String tabled(String sitting, int rank) {
        return act("\"sittingId\": \"%s\", \"rank\": %d".formatted(sitting, rank));
    }

    private String act(String place) {
        return """
                {%s, "subject": "%s", "matterCode": "8.2",
                 "exposition": "Il est proposé de reconduire le dispositif dans les mêmes conditions que les années précédentes.",
                 "visas": [{"text": "Convocation, article L. 2121-10 du CGCT", "purpose": "CONVOCATION"}], "rapporteurId": "%s",
                 "decisions": [{"verb": "APPROVES", "text": "le projet présenté pour l'accueil du quartier du Moulin"},
                               {"verb": "AUTHORISES", "text": "le maire à signer tout document relatif à l'accueil"}],
                 "commitments": []}""".formatted(place, SUBJECT, member);
    }

    String sitting() {
        var agenda = new StringBuilder();
        for (int rank = 1; rank <= StatementLog.REQUESTS; rank++) {
            agenda.append(rank == 1 ? "" : ", ")
                    .append("{\"rank\": %d, \"title\": \"Point %d\"}".formatted(rank, rank));
        }
        return """
                {"councilId": "%s", "heldOn": "2026-11-20", "startsAt": "19:00", "place": "%s", "convokedOn": "2026-11-02", "agenda": [%s]}""".formatted(council, PLACE, agenda);
    }

    /** Leaves what was loaded and nothing else, of what came through the service and through pgbench. */
    void removeWhatWasPosted() throws SQLException {
        try (var connection = database.asSuperuser()) {
            database.execute(
                    connection,
                    "delete from deliberation where siren = '%s' and subject = '%s'"
                            .formatted(Bench.FIRST_SIREN, SUBJECT));
            database.execute(
                    connection,
                    "delete from sitting where siren = '%s' and place = '%s'".formatted(Bench.FIRST_SIREN, PLACE));
            database.execute(connection, "vacuum analyze deliberation, sitting");
        }
    }
}
