package fr.ctg.deliberation.authority;

import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;

import fr.ctg.deliberation.Commune;
import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import java.util.List;
import java.util.Map;

/** Good requests about a sitting. */
final class SittingAttempts {
    private static final String DAY = "2022-09-05";
    private static final String NEXT = "2022-10-03";
    private static final String NOW = "{}";

    private final Commune commune = Commune.ofNineteen("000009241");

    void in(AuthorityMatrix matrix) {
        reads(matrix);
        matrix.attempt("conveneSitting", () -> own(post("/v1/sittings", """
                        {"councilId": "%s", "heldOn": "2022-09-05", "startsAt": "19:00", "place": "Mairie", "convokedOn": "2022-08-20",
                         "agenda": [{"rank": 1, "title": "Point 1"}]}""".formatted(commune.councilId))))
                .attempt("cancelSitting", () -> own(put(convened() + "/cancellation", "{\"reason\": \"Essai\"}")))
                .attempt("recordProxy", () -> own(post(convened() + "/proxies", """
                        {"giverId": "%s", "holderId": "%s"}""".formatted(member(10), member(0)))))
                .attempt("revokeProxy", () -> own(post(withProxy() + "/proxy-revocations", """
                        {"giverId": "%s"}""".formatted(member(10)))))
                .attempt(
                        "openSitting",
                        () -> own(put(convened() + "/opening", """
                        {"presentIds": %s, "excusedIds": [], "chairId": "%s", "secretaryId": "%s"}""".formatted(present(), member(0), member(5)))))
                .attempt("failQuorum", () -> own(put(convened() + "/quorum-failure", """
                        {"presentIds": ["%s"]}""".formatted(member(0)))))
                .attempt("recordMovement", () -> own(post(open() + "/movements", """
                        {"memberId": "%s", "direction": "ARRIVAL"}""".formatted(member(12)))))
                .attempt("handOverChair", () -> own(put(open() + "/chair", """
                        {"chairId": "%s"}""".formatted(member(1)))))
                .attempt("nameSecretary", () -> own(put(open() + "/secretary", """
                        {"secretaryId": "%s"}""".formatted(member(6)))))
                .attempt("suspendSitting", () -> own(put(open() + "/suspension", NOW)))
                .attempt("resumeSitting", () -> own(put(after(open(), "suspension", NOW) + "/resumption", NOW)))
                .attempt("closeDoors", () -> own(put(open() + "/closed-doors", behindClosedDoors())))
                .attempt(
                        "reopenDoors",
                        () -> own(put(after(open(), "closed-doors", behindClosedDoors()) + "/doors-reopening", NOW)))
                .attempt("closeSitting", () -> own(put(open() + "/closing", NOW)))
                .attempt("writeDiscussion", () -> {
                    var discussion = open() + "/agenda/1/discussion";
                    return own(put(discussion, "{\"substance\": \"Échange (exemple)\"}")
                            .reading(discussion));
                })
                .attempt("publishDeliberationList", () -> own(put(closed() + "/list-publication", """
                        {"publishedOn": "2022-09-08"}""")))
                .attempt("settleMinutes", () -> {
                    var sitting = closed();
                    return own(put(sitting + "/minutes", minutes()));
                })
                .attempt(
                        "publishMinutes",
                        () -> own(put(settled() + "/minutes-publication", "{\"publishedOn\": \"2022-10-05\"}")));
    }

    private void reads(AuthorityMatrix matrix) {
        matrix.attempt("listSittings", () -> own(get("/v1/sittings?councilId=" + commune.councilId)))
                .attempt("getSitting", () -> own(get(convened())))
                .attempt("listSittingDeadlines", () -> own(get(convened() + "/deadlines")))
                .attempt(
                        "simulateSitting", () -> own(post(convened() + "/simulations", "{\"heldOn\": \"2022-09-06\"}")))
                .attempt("printExaminedDeliberations", () -> own(get(closed() + "/examined-deliberations")))
                .attempt("printClosingSheet", () -> own(get(closed() + "/closing-sheet")))
                .attempt("printMinutes settled", () -> own(get(settled() + "/minutes")))
                .attempt("printMinutes not settled", () -> own(get(closed() + "/minutes"))
                        .about(""))
                .attempt(
                        "getDiscussion",
                        () -> own(get(after(open(), "agenda/1/discussion", "{\"substance\": \"Échange (exemple)\"}")
                                + "/agenda/1/discussion")));
    }

    private String convened() {
        return "/v1/sittings/"
                + commune.call(DAY, 1, Map.of())
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    private String withProxy() {
        var sitting = convened();
        commune.proxy(sitting.substring("/v1/sittings/".length()), 10, 0).then().statusCode(200);
        return sitting;
    }

    private String open() {
        return "/v1/sittings/" + commune.openOn(DAY, 1);
    }

    private String closed() {
        return after(open(), "closing", NOW);
    }

    private String settled() {
        return after(closed(), "minutes", minutes());
    }

    private String minutes() {
        return """
                {"settledAtSittingId": "%s", "signerIds": ["%s", "%s"]}""".formatted(commune.openOn(NEXT, 1), member(0), member(5));
    }

    private String behindClosedDoors() {
        return """
                {"requesterIds": ["%s", "%s", "%s"], "votesFor": 10}""".formatted(member(1), member(2), member(3));
    }

    private String after(String sitting, String change, String body) {
        commune.clerk().body(body).put(sitting + "/" + change).then().statusCode(200);
        return sitting;
    }

    private String present() {
        return ids(commune.members.subList(0, 10));
    }

    private static String ids(List<String> members) {
        return "[\"" + String.join("\", \"", members) + "\"]";
    }

    private Attempt own(Attempt attempt) {
        return attempt.by(commune.siren, CouncilAttempts.STRANGER);
    }

    private String member(int number) {
        return commune.members.get(number);
    }
}
