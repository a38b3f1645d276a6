package fr.ctg.ctg.authority;

import static fr.ctg.ctg.authority.GivenPartners.byCaf;
import static fr.ctg.ctg.authority.GivenPartners.byCommune;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;
import static io.restassured.RestAssured.given;

import fr.ctg.ctg.Partners;
import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;

/** Good requests of those who decide and sign. */
final class SigningAttempts {
    private static final String MAYOR = """
            {"name": "Personne fictive", "capacity": "Maire", "office": "MAYOR", "standing": "HOLDER"}""";
    private static final String DEPUTY = """
            {"name": "Adjointe fictive", "capacity": "Première adjointe", "office": "MAYOR", "standing": "DELEGATE"}""";
    private static final String DIRECTOR = """
            {"name": "Personne fictive B", "capacity": "Directrice", "office": "DIRECTOR", "standing": "HOLDER"}""";
    private static final String PRESIDENT = """
            {"name": "Personne fictive A", "capacity": "Président", "office": "PRESIDENT", "standing": "HOLDER"}""";

    void in(AuthorityMatrix matrix) {
        matrix.attempt(
                        "declareDecision Caf",
                        () -> byCaf(post(Partners.registered().path() + "/decisions", decision(Partners.CAF))))
                .attempt(
                        "declareDecision intercommunality",
                        () -> byGroup(post(GivenPartners.ofFour() + "/decisions", decision(GivenPartners.GROUP))))
                .attempt("changeDecision Caf", () -> byCaf(changeOf(decided(), 1)))
                .attempt("changeDecision intercommunality", () -> {
                    var convention = GivenPartners.ofFour();
                    Partners.as("mayor", GivenPartners.GROUP)
                            .body(decision(GivenPartners.GROUP))
                            .post(convention + "/decisions")
                            .then()
                            .statusCode(200);
                    return byGroup(changeOf(convention, 2));
                })
                .attempt(
                        "signConvention commune",
                        () -> byCommune(post(authorised() + "/signatures", signature(Partners.COMMUNE, MAYOR))))
                .attempt(
                        "signConvention Caf",
                        () -> byCaf(
                                post(decided() + "/signatures", signature(Partners.CAF, PRESIDENT + "," + DIRECTOR))))
                .attempt(
                        "recordIrregularSignature commune",
                        () -> byCommune(post(
                                authorised() + "/irregular-signatures",
                                irregular(signature(Partners.COMMUNE, DEPUTY)))))
                .attempt(
                        "recordIrregularSignature Caf",
                        () -> byCaf(post(
                                decided() + "/irregular-signatures", irregular(signature(Partners.CAF, DIRECTOR)))))
                .attempt(
                        "regulariseSignature commune",
                        () -> byCommune(
                                cured(authorised(), "mayor", Partners.COMMUNE, DEPUTY, "signer-without-capacity")))
                .attempt(
                        "regulariseSignature Caf",
                        () -> byCaf(cured(decided(), "caf-director", Partners.CAF, DIRECTOR, "signers-missing")));
    }

    private static Attempt byGroup(Attempt attempt) {
        return attempt.by(GivenPartners.GROUP, GivenPartners.STRANGER);
    }

    private static String authorised() {
        return Partners.registered().approved().executory().path();
    }

    private static String decided() {
        var partners = Partners.registered();
        partners.cafDecides().then().statusCode(200);
        return partners.path();
    }

    private static String decision(String siren) {
        return """
                {"siren": "%s", "organ": "Organe", "officialNumber": "DEMO-1", "decidedOn": "2022-06-01", "effectiveOn": "2022-06-02",
                 "textSha256": "%s", "offices": ["PRESIDENT", "DIRECTOR"], "evidence": {"sha256": "%s", "title": "Procès-verbal (démonstration)"},
                 "demonstration": true}""".formatted(siren, Partners.TEXT, "e".repeat(64));
    }

    private static Attempt changeOf(String convention, int party) {
        var decision = given().get(convention).<String>path("parties[" + party + "].act.id");
        return post(convention + "/decisions/" + decision + "/changes", """
                {"kind": "ANNULLED", "on": "2022-07-01", "reference": "TA (démonstration)", "legalBasis": []}""");
    }

    private static String signature(String siren, String signers) {
        return Partners.signature(siren, "2022-09-15", Partners.TEXT, signers);
    }

    private static String irregular(String signature) {
        return signature.substring(0, signature.length() - 1) + ", \"reason\": \"Arrêté égaré\"}";
    }

    private static Attempt cured(String convention, String role, String siren, String signers, String flaw) {
        Partners.as(role, siren)
                .body(irregular(signature(siren, signers)))
                .post(convention + "/irregular-signatures")
                .then()
                .statusCode(200);
        return put(convention + "/signatures/" + siren + "/regularisation", """
                {"code": "%s", "proof": "Arrêté n° 14 (démonstration)"}""".formatted(flaw));
    }
}
