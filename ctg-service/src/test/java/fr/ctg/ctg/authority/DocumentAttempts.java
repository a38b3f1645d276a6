package fr.ctg.ctg.authority;

import static fr.ctg.ctg.authority.GivenPartners.byCommune;
import static fr.ctg.ctg.authority.GivenPartners.byKeeper;
import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;
import static io.restassured.RestAssured.given;

import fr.ctg.ctg.Partners;
import fr.ctg.platform.teststack.Tokens;
import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import java.nio.charset.StandardCharsets;

/** Good requests about the papers of a convention and the promises made in them. */
final class DocumentAttempts {
    private static final String PDF = "application/pdf";
    private static final byte[] FILE = "%PDF-1.7\nTexte de démonstration\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    void in(AuthorityMatrix matrix) {
        matrix.attempt("listConventionDocuments published", () -> byKeeper(get(published() + "/documents")))
                .attempt("getConventionDocument published", () -> {
                    var convention = published();
                    return byKeeper(get(given().get(convention + "/documents").path("items[0].href")));
                })
                .attempt("listConventionDocuments proof", () -> {
                    var convention = Partners.registered().path();
                    return byCommune(get(convention + "/documents").about(added(convention, "mayor", "EVIDENCE")));
                })
                .attempt("getConventionDocument proof", () -> {
                    var convention = Partners.registered().path();
                    var id = added(convention, "mayor", "EVIDENCE");
                    return byCommune(get(convention + "/documents/" + id).about(id));
                })
                .attempt(
                        "addConventionDocument annex",
                        () -> byKeeper(post(
                                Partners.registered().path() + "/documents?kind=DIAGNOSTIC&title=Essai", PDF, FILE)))
                .attempt(
                        "addConventionDocument proof",
                        () -> byCommune(
                                post(Partners.registered().path() + "/documents?kind=EVIDENCE&title=Essai", PDF, FILE)))
                .attempt("exportCommitments", () -> byKeeper(get("/v1/commitments/export?siren=" + Partners.COMMUNE)))
                .attempt("listCommitments", () -> byKeeper(get("/v1/commitments?siren=" + Partners.COMMUNE)))
                .attempt("getCommitment", () -> byKeeper(get(promised())))
                .attempt("recordCommitment party", () -> byCommune(post("/v1/commitments", promise())))
                .attempt("recordCommitment keeper", () -> byKeeperNotBy(post("/v1/commitments", promise())))
                .attempt("fulfilCommitment party", () -> byCommune(put(promised() + "/fulfilment", kept())))
                .attempt("fulfilCommitment keeper", () -> byKeeperNotBy(put(promised() + "/fulfilment", kept())))
                .attempt("releaseCommitment party", () -> byCommune(put(promised() + "/release", released())))
                .attempt("releaseCommitment keeper", () -> byKeeperNotBy(put(promised() + "/release", released())));
    }

    private static Attempt byKeeperNotBy(Attempt attempt) {
        return attempt.by(Partners.CAF, GivenPartners.STRANGER);
    }

    private static String published() {
        var convention = GivenPartners.concluded().path();
        added(convention, "caf-adviser", "DIAGNOSTIC");
        return convention;
    }

    private static String added(String convention, String role, String kind) {
        return given().auth()
                .oauth2(Tokens.of(role, role.equals("mayor") ? Partners.COMMUNE : Partners.CAF))
                .contentType(PDF)
                .queryParam("kind", kind)
                .queryParam("title", "Essai")
                .body(FILE)
                .post(convention + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String promise() {
        return """
                {"conventionReference": "%s", "siren": "%s", "source": "Compte rendu (démonstration)", "label": "Ouvrir un relais",
                 "madeOn": "2022-07-29", "dueOn": "2099-12-31"}""".formatted(Partners.registered().reference, Partners.COMMUNE);
    }

    private static String promised() {
        return "/v1/commitments/"
                + Partners.as("mayor", Partners.COMMUNE)
                        .body(promise())
                        .post("/v1/commitments")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    private static String kept() {
        return """
                {"officialNumber": "2023/01/15/02", "adoptedOn": "2023-01-15"}""";
    }

    private static String released() {
        return """
                {"releasedOn": "2023-01-15", "reason": "Sans objet (démonstration)"}""";
    }
}
