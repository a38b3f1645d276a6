package fr.ctg.ctg.authority;

import static fr.ctg.ctg.authority.GivenPartners.byKeeper;
import static fr.ctg.ctg.authority.GivenPartners.concluded;
import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;
import static fr.ctg.platform.teststack.authority.Attempt.put;

import fr.ctg.ctg.Partners;
import fr.ctg.platform.teststack.authority.AuthorityMatrix;
import java.time.LocalDate;

/** Good requests about the file of a convention. */
final class ConventionAttempts {
    private final Partners known = Partners.registered();

    void in(AuthorityMatrix matrix) {
        matrix.attempt(
                "GET /v1/audit/trails/{aggregateId}",
                () -> byKeeper(get(known.path().replace("conventions", "audit/trails"))));
        matrix.attempt("listConventions", () -> byKeeper(get("/v1/conventions?reference=" + known.reference)))
                .attempt(
                        "exportConventions", () -> byKeeper(get("/v1/conventions/export?reference=" + known.reference)))
                .attempt("getConvention", () -> byKeeper(get(known.path())))
                .attempt("getConventionBoard", () -> byKeeper(get(known.path() + "/board")))
                .attempt("consolidateConvention", () -> byKeeper(get(known.path() + "/consolidation")))
                .attempt("diagnoseConvention", () -> byKeeper(get(known.path() + "/diagnosis")))
                .attempt("getLegalChain", () -> byKeeper(get(known.path() + "/legal-chain")))
                .attempt("getProofBundle", () -> byKeeper(get(known.path() + "/proof-bundle")))
                .attempt("listAmendments", () -> byKeeper(get(known.path() + "/amendments")))
                .attempt(
                        "registerConvention",
                        () -> byKeeper(post("/v1/conventions", Partners.request(GivenPartners.reference()))))
                .attempt(
                        "reviseConventionText",
                        () -> byKeeper(put(Partners.running().path() + "/text", """
                        {"textSha256": "%s", "substantial": true, "reason": "Version relue"}""".formatted(Partners.OTHER_TEXT))))
                .attempt(
                        "abandonConvention",
                        () -> byKeeper(put(Partners.running().path() + "/abandonment", "{\"reason\": \"Essai\"}")))
                .attempt(
                        "substituteParties",
                        () -> byKeeper(post(GivenPartners.ofFour() + "/substitutions", """
                        {"replaced": ["%s", "%s"], "on": "%s", "reference": "Arrêté (démonstration)",
                         "successor": {"siren": "000009290", "name": "Commune nouvelle", "kind": "COMMUNE", "required": true, "signersRequired": 1}}""".formatted(
                                        Partners.COMMUNE, GivenPartners.OTHER_COMMUNE, LocalDate.now()))))
                .attempt(
                        "terminateConvention",
                        () -> byKeeper(put(concluded().path() + "/termination", """
                        {"on": "%s", "cause": "MUTUAL_CONSENT", "reason": "Accord (démonstration)", "reference": "Procès-verbal"}""".formatted(LocalDate.now()))))
                .attempt("registerAmendment", () -> {
                    var partners = concluded();
                    return byKeeper(post(partners.path() + "/amendments", """
                            {"reference": "%s-AV1", "title": "Avenant de démonstration", "effectiveOn": "%s", "textSha256": "%s",
                             "changes": {"extendTo": "%s", "joining": [], "leaving": [], "addedActions": [], "addedFields": []}}""".formatted(
                                    partners.reference,
                                    LocalDate.now(),
                                    Partners.OTHER_TEXT,
                                    Partners.RUNNING_TO.plusMonths(6))));
                });
    }
}
