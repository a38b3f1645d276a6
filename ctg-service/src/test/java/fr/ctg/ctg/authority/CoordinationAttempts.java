package fr.ctg.ctg.authority;

import static fr.ctg.ctg.authority.GivenPartners.byCaf;
import static fr.ctg.ctg.authority.GivenPartners.byCommune;
import static fr.ctg.ctg.authority.GivenPartners.byKeeper;
import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;

import fr.ctg.ctg.Partners;
import fr.ctg.platform.teststack.authority.Attempt;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;

/** Good requests about officers, their funding and the scheme of the steering. */
final class CoordinationAttempts {
    private static final String OFFICERS = "/v1/cooperation-officers";
    private static final String FUNDING = "/v1/funding-conventions";
    private static final String SCHEMES = "/v1/steering-schemes";

    void in(AuthorityMatrix matrix) {
        matrix.attempt("listRenewals", () -> byKeeper(get("/v1/renewals")))
                .attempt(
                        "exportScdlSubventions", () -> byKeeper(get("/v1/scdl-subventions?siren=999999998&year=2023")));
        officers(matrix);
        matrix.attempt("listFundingConventions", () -> byKeeper(get(FUNDING + "?year=2023")))
                .attempt("getFundingConvention", () -> byKeeper(get(created("caf-director", FUNDING, funding()))))
                .attempt("signFundingConvention", () -> byCaf(post(FUNDING, funding())));
        matrix.attempt("listSteeringSchemes", () -> byKeeper(get(SCHEMES + "?limit=1")))
                .attempt("getSteeringScheme", () -> byKeeper(get(created("steering", SCHEMES, scheme()))))
                .attempt("registerSteeringScheme", () -> byKeeper(post(SCHEMES, scheme())))
                .attempt(
                        "deliverSteeringScheme",
                        () -> byKeeper(put(created("steering", SCHEMES, scheme()) + "/document", document())))
                .attempt("approveSteeringScheme commune", () -> byCommune(post(delivered() + "/approvals", approval())))
                .attempt("approveSteeringScheme keeper", () -> post(delivered() + "/approvals", approval())
                        .by(Partners.CAF, GivenPartners.STRANGER));
    }

    private static void officers(AuthorityMatrix matrix) {
        matrix.attempt("listCooperationOfficers", () -> byKeeper(get(OFFICERS + "?limit=1")))
                .attempt("getCooperationOfficer", () -> byKeeper(get(officer())))
                .attempt("recordCooperationOfficer", () -> byKeeper(post(OFFICERS, officerOf(registered()))))
                .attempt("addOfficerEmployment", () -> byKeeper(post(officer() + "/employments", """
                        {"employerSiren": "211301007", "employerName": "Saint-Rémy-de-Provence", "share": "0.5", "from": "2023-01"}""")))
                .attempt(
                        "endOfficerEmployment",
                        () -> byKeeper(
                                put(officer() + "/employments/" + Partners.COMMUNE + "/end", "{\"to\": \"2023-06\"}")))
                .attempt("recordOfficerVacancy", () -> byKeeper(post(officer() + "/vacancies", """
                        {"from": "2023-03", "to": "2023-05", "cause": "Mutation"}""")))
                .attempt("endOfficerVacancy", () -> byKeeper(vacant()));
    }

    private static Attempt vacant() {
        var officer = officer();
        Partners.as("steering", Partners.CAF)
                .body("{\"from\": \"2023-03\", \"cause\": \"Mutation\"}")
                .post(officer + "/vacancies")
                .then()
                .statusCode(200);
        return put(officer + "/vacancies/end", "{\"to\": \"2023-06\"}");
    }

    private static String registered() {
        return Partners.registered().reference;
    }

    private static String created(String role, String address, String body) {
        return address + "/"
                + Partners.as(role, Partners.CAF)
                        .body(body)
                        .post(address)
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id");
    }

    private static String officer() {
        return created("steering", OFFICERS, officerOf(registered()));
    }

    private static String officerOf(String reference) {
        return """
                {"conventionReference": "%s", "post": "Chargé de coopération enfance", "demonstration": true, "vacancies": [],
                 "employments": [{"employerSiren": "211300587", "employerName": "Maussane-les-Alpilles", "share": "0.2", "from": "2023-01"}]}""".formatted(reference);
    }

    private static String funding() {
        var reference = registered();
        created("steering", OFFICERS, officerOf(reference));
        return """
                {"conventionReference": "%s", "grantorName": "Caf (démonstration)", "grantorSiret": "99999999800012",
                 "employerSiren": "211300587", "employerName": "Maussane-les-Alpilles", "year": 2023, "signedOn": "2023-02-01",
                 "amountPerFullTime": "1000.00", "ceiling": "900.00", "paymentTerms": "échelonné", "paidFrom": "2023-06-01", "demonstration": true}""".formatted(reference);
    }

    private static String scheme() {
        return """
                {"conventionReference": "%s", "title": "Schéma d'organisation du pilotage", "dueFrom": "2022-10-01", "dueOn": "2022-12-31",
                 "communes": [{"siren": "211300587", "name": "Maussane-les-Alpilles"}]}""".formatted(registered());
    }

    private static String delivered() {
        var scheme = created("steering", SCHEMES, scheme());
        Partners.as("steering", Partners.CAF)
                .body(document())
                .put(scheme + "/document")
                .then()
                .statusCode(200);
        return scheme;
    }

    private static String document() {
        return """
                {"sha256": "%s", "deliveredOn": "2022-11-15", "demonstration": true}""".formatted(Partners.TEXT);
    }

    private static String approval() {
        return """
                {"siren": "211300587", "officialNumber": "2022/12/15/01", "adoptedOn": "2022-12-15", "sha256": "%s"}""".formatted(Partners.TEXT);
    }
}
