package fr.ctg.deliberation.authority;

import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ctg.deliberation.Commune;
import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import java.util.Locale;
import java.util.UUID;

/** Good requests about a council, what is the same for all, and files of open data. */
final class CouncilAttempts {
    static final String STRANGER = "000009217";
    private static final String NEW = "000009225";
    private static final String SIRET = "00000923300008";

    private final Commune commune = Commune.ofNineteen("000009233", SIRET);
    private final String council = "/v1/councils/" + commune.councilId;
    private int leaving = 17;

    void in(AuthorityMatrix matrix) {
        for (var list : new String[] {"AttendanceRules", "DeadlineRules", "Matters", "PublicationRules"}) {
            matrix.attempt("list" + list, () -> get("/v1/" + kebab(list)).by(commune.siren, STRANGER));
        }
        matrix.attempt("GET /v1/audit/trails/{aggregateId}", () -> own(get("/v1/audit/trails/" + commune.councilId)));
        matrix.attempt("listCouncils", () -> own(get("/v1/councils?siren=" + commune.siren)))
                .attempt("getCouncil", () -> own(get(council)))
                .attempt("getCouncilHistory", () -> own(get(council + "/history")))
                .attempt("registerCouncil", () -> post("/v1/councils", Commune.council(NEW))
                        .by(NEW, STRANGER))
                .attempt("recordDeparture", () -> own(post(council + "/departures", """
                        {"memberId": "%s", "leftOn": "2022-09-01", "cause": "RESIGNATION"}""".formatted(member(18)))))
                .attempt("seatMember", () -> {
                    leave(leaving--);
                    return own(post(council + "/members", """
                            {"givenName": "Membre", "familyName": "N20", "seatedOn": "2022-10-01"}"""));
                })
                .attempt("electOfficer", () -> own(post(council + "/offices", """
                        {"memberId": "%s", "office": "DEPUTY", "rank": 1, "from": "2022-10-01"}""".formatted(member(2)))))
                .attempt("suspendMember", () -> own(post(council + "/suspensions", """
                        {"memberId": "%s", "scope": "OFFICE", "from": "2022-10-01", "reason": "Essai"}""".formatted(member(0)))))
                .attempt("choosePublicationMode", () -> own(put(council + "/publication-mode", """
                        {"mode": "POSTING", "from": "2022-10-01"}""")))
                .attempt("exportScdlDeliberations", () -> own(get("/v1/scdl-deliberations?siren=" + commune.siren)))
                .attempt(
                        "importScdlDeliberations",
                        () -> own(post(
                                "/v1/scdl-deliberations?siren=" + commune.siren,
                                "text/csv; charset=UTF-8",
                                file().getBytes(UTF_8))));
    }

    private static String file() {
        return """
                COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,\
                VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL\r
                Commune de Maussane-les-Alpilles,%s,%s,2021-03-01,8.2,domaines de compétences par thèmes/aide sociale,Objet fictif,,,,,,,,,,\r
                """.formatted(SIRET, UUID.randomUUID().toString().substring(0, 8));
    }

    private void leave(int member) {
        commune.clerk()
                .body("""
                        {"memberId": "%s", "leftOn": "2022-08-01", "cause": "RESIGNATION"}""".formatted(member(member)))
                .post(council + "/departures")
                .then()
                .statusCode(200);
    }

    private Attempt own(Attempt attempt) {
        return attempt.by(commune.siren, STRANGER);
    }

    private String member(int number) {
        return commune.members.get(number);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
