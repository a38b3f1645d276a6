package fr.ctg.deliberation.authority;

import static fr.ctg.platform.teststack.authority.Attempt.delete;
import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;
import static java.nio.charset.StandardCharsets.UTF_8;

import fr.ctg.deliberation.Commune;
import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Good requests about an act. */
final class ActAttempts {
    private static final String DAY = "2022-09-05";
    private static final String ACTS = "/v1/deliberations";

    private final Commune commune = Commune.ofNineteen("000009258");

    void in(AuthorityMatrix matrix) {
        reads(matrix);
        drafts(matrix);
        matrix.attempt("openDebate", () -> own(put(tabled() + "/debate", "{}")))
                .attempt("recordVote", () -> own(put(tabled() + "/vote", """
                        {"method": "ORDINARY", "tally": "UNSTATED", "declaredUnanimous": true}""")))
                .attempt("recordAppointment", () -> own(put(tabled("kind", "APPOINTMENT") + "/appointment", """
                        {"candidates": [{"name": "Personne A (fictive)"}], "rounds": [], "secrecyWaived": false}""")))
                .attempt("adjournDeliberation", () -> own(put(tabled() + "/adjournment", "{\"reason\": \"Essai\"}")))
                .attempt(
                        "withdrawFromAgenda",
                        () -> own(put(tabled() + "/agenda-withdrawal", "{\"reason\": \"Essai\"}")))
                .attempt(
                        "signInRegister",
                        () -> own(put(voted() + "/register-signature", """
                        {"signedOn": "2022-09-06", "signerIds": ["%s", "%s"]}""".formatted(
                                        commune.members.get(0), commune.members.get(5)))))
                .attempt("recordPublication", () -> own(put(voted() + "/publication", """
                        {"publishedOn": "2022-09-06", "mode": "WEBSITE"}""")))
                .attempt("recordTransmission", () -> own(put(voted() + "/transmission", """
                        {"receivedOn": "2022-09-06", "authority": "Sous-préfecture d'Arles"}""")))
                .attempt("recordControlStep", () -> own(post(executory() + "/control-steps", """
                        {"kind": "PREFECT_REFERRAL", "on": "2022-09-10"}""")))
                .attempt("correctClericalError", () -> own(post(voted() + "/corrections", """
                        {"correctedOn": "2022-09-06", "was": "Objet fictif", "reads": "Objet fictif", "reason": "Plume"}""")))
                .attempt("fileActesReply", () -> {
                    var act = voted();
                    return own(post(act + "/actes-replies?authority=Arles", "application/xml", receipt(act)));
                });
    }

    private void drafts(AuthorityMatrix matrix) {
        matrix.attempt(
                        "tableDeliberation at a sitting",
                        () -> own(post(ACTS, """
                        {"sittingId": "%s", "rank": 1, %s""".formatted(commune.openOn(DAY, 1), text()))))
                .attempt(
                        "tableDeliberation without a sitting",
                        () -> own(post(ACTS, """
                        {"councilId": "%s", %s""".formatted(commune.councilId, text()))))
                .attempt("deleteDeliberation", () -> own(delete(draft())))
                .attempt("reviseDeliberation", () -> own(put(draft() + "/text", "{" + text())))
                .attempt("tableAtSitting", () -> own(put(draft() + "/tabling", """
                        {"sittingId": "%s", "rank": 1}""".formatted(commune.openOn(DAY, 1)))));
    }

    private void reads(AuthorityMatrix matrix) {
        var mine = ACTS + "?siren=" + commune.siren;
        var whole = ACTS + "/export?siren=" + commune.siren;
        matrix.attempt("listDeliberations published", () -> {
                    voted();
                    return own(get(mine));
                })
                .attempt("listDeliberations draft", () -> own(get(mine)).about(idIn(draft())))
                .attempt("exportDeliberations published", () -> own(get(whole)))
                .attempt("exportDeliberations draft", () -> own(get(whole)).about(idIn(draft())))
                .attempt(
                        "exportActesEnvelope",
                        () -> own(
                                get(
                                        voted("matterCode", "8.2")
                                                + "/actes-envelope?operator=abc&arrondissement=2&returnAddress=x%40exemple.fr&classifiedOn=2018-11-28")))
                .attempt(
                        "getActesIdentifier draft",
                        () -> own(get(tabled("officialNumber", number()) + "/actes-identifier")));
        matrix.attempt("getActesIdentifier published", () -> own(get(voted() + "/actes-identifier")));
        matrix.attempt("getDeliberation published", () -> own(get(voted())))
                .attempt("getDeliberation draft", () -> own(get(tabled())))
                .attempt("diagnoseDeliberation published", () -> own(get(voted() + "/diagnosis")))
                .attempt("diagnoseDeliberation draft", () -> own(get(tabled() + "/diagnosis")))
                .attempt("printExtract published", () -> own(get(voted() + "/extract")))
                .attempt("printExtract draft", () -> own(get(tabled() + "/extract"))
                        .isAnswered(409));
    }

    private String text() {
        return """
                "subject": "Objet fictif", "visas": [{"text": "article L 2121-29 du CGCT", "purpose": "CONVOCATION"}], "rapporteurId": "%s",
                "decisions": [{"verb": "DECIDES", "text": "d'approuver"}],
                "commitments": [{"label": "Schéma d'organisation", "dueOn": "2022-12-31"}]}""".formatted(commune.members.get(0));
    }

    private String draft() {
        return ACTS + "/"
                + commune.clerk()
                        .body("""
                        {"councilId": "%s", %s""".formatted(commune.councilId, text()))
                        .post(ACTS)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    private String tabled() {
        return tabled("subject", "Objet fictif");
    }

    private String tabled(String field, String value) {
        var more = new HashMap<String, Object>(Map.of("officialNumber", number()));
        more.put(field, value);
        return ACTS + "/" + commune.table(commune.openOn(DAY, 1), 1, more);
    }

    private String voted() {
        return voted("subject", "Objet fictif");
    }

    private String voted(String field, String value) {
        var act =
                ACTS + "/" + commune.table(commune.openOn(DAY, 1), 1, Map.of(field, value, "officialNumber", number()));
        commune.vote(idIn(act)).then().statusCode(200);
        return act;
    }

    private String executory() {
        var act = voted();
        commune.makeExecutory(idIn(act), "2022-09-06").then().statusCode(200);
        return act;
    }

    private static String number() {
        return UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private byte[] receipt(String act) {
        var identifier = commune.clerk()
                .get(act + "/actes-identifier")
                .then()
                .statusCode(200)
                .extract()
                .path("identifier");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <actes:ARActe xmlns:actes="http://www.interieur.gouv.fr/ACTES#v1.1-20040216" actes:IDActe="%s" actes:DateReception="2022-09-06"/>""".formatted(identifier).getBytes(UTF_8);
    }

    private static String idIn(String act) {
        return act.substring(ACTS.length() + 1);
    }

    private Attempt own(Attempt attempt) {
        return attempt.by(commune.siren, CouncilAttempts.STRANGER);
    }
}
