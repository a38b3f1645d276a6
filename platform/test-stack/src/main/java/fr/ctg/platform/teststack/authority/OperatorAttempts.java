package fr.ctg.platform.teststack.authority;

import static fr.ctg.platform.teststack.authority.Attempt.get;
import static fr.ctg.platform.teststack.authority.Attempt.post;

/** Good requests at the addresses every service has and no contract speaks of. */
final class OperatorAttempts {
    private static final String ONE = "000009209";
    private static final String OTHER = "000009217";

    private OperatorAttempts() {}

    static void in(AuthorityMatrix matrix) {
        reads(matrix, "/v1/operations/messaging");
        reads(matrix, "/v1/operations/parked-events");
        reads(matrix, "/v1/operations/refused-subjects");
        matrix.attempt("POST /v1/operations/refused-subjects", () -> post("/v1/operations/refused-subjects", """
                {"subject": "nobody"}""")
                .by(ONE, OTHER));
        for (var verb : new String[] {"retries", "releases"}) {
            var address = "/v1/operations/" + verb;
            matrix.attempt(
                    "POST " + address, () -> post(address, """
                    {"consumer": "nobody", "source": "urn:ctg:nobody", "aggregateId": "0198a5c1-7b2a-7c3e-9f10-3d2b5a6c7ec1"}""").by(ONE, OTHER).isAnswered(409));
        }
        matrix.attempt(
                "POST /v1/operations/discards",
                () -> post("/v1/operations/discards", """
                {"consumer": "nobody", "position": "nowhere/0/0"}""").by(ONE, OTHER).isAnswered(409));
        matrix.attempt("POST /v1/operations/republications", () -> post("/v1/operations/republications", """
                {"from": "2001-01-01T00:00:00Z", "to": "2001-01-02T00:00:00Z"}""")
                .by(ONE, OTHER));
        for (var address : new String[] {
            "export", "integrity/rounds", "integrity/differences", "seals", "seals/status", "seals/public-key"
        }) {
            reads(matrix, "/v1/audit/" + address);
        }
        matrix.attempt("POST /v1/audit/integrity/rounds", () -> post("/v1/audit/integrity/rounds", "{}")
                .by(ONE, OTHER));
    }

    private static void reads(AuthorityMatrix matrix, String address) {
        matrix.attempt("GET " + address, () -> get(address).by(ONE, OTHER));
    }
}
