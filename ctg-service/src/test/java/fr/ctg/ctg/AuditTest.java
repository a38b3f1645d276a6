package fr.ctg.ctg;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.platform.audit.seal.Seals;
import fr.ctg.platform.verifier.Verifier;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.StringReader;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The trail as operators and auditors read it, and take it home. */
@HttpTest
class AuditTest {
    @Inject
    Seals seals;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trails/00000000-0000-0000-0000-000000000001",
                "export",
                "seals",
                "seals/status",
                "seals/public-key",
                "integrity/rounds",
                "integrity/differences"
            })
    void isForOperatorsAndAuditorsOnly(String path) {
        given().get("/v1/audit/" + path).then().statusCode(401);
        for (var role : List.of("steering", "mayor", "caf-director", "caf-adviser", "clerk")) {
            Partners.as(role, Partners.CAF).get("/v1/audit/" + path).then().statusCode(403);
        }
    }

    @Test
    void showsTheTrailOfAConventionPageByPage() {
        var partners = Partners.registered();
        partners.cafDecides().then().statusCode(200);
        var id = partners.path().replaceFirst(".*/", "");
        var first = auditor("/trails/" + id + "?limit=1")
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].sequence", equalTo(1))
                .body("items[0].actor", equalTo("steering-999999998"))
                .body("items[0].organisation", equalTo(Partners.CAF))
                .body("items[0].action", equalTo("ConventionRegistered"))
                .body("items[0].change", startsWith("{\"conventionId\":\"" + id))
                .body("items[0].previousHash", equalTo(""))
                .body("items[0].hash", matchesPattern("[0-9a-f]{64}"))
                .extract();
        Partners.as("auditor", Partners.CAF)
                .get(first.<String>path("next"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].action", equalTo("DecisionDeclared"))
                .body("items[0].previousHash", equalTo(first.path("items[0].hash")))
                .body("next", nullValue());
        auditor("/trails/" + UUID.randomUUID()).statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void isSealedOnceADayAndHoldsWhereverItIsTaken() throws Exception {
        Partners.registered().cafDecides().then().statusCode(200);
        seals.sealToday();
        seals.sealToday();
        auditor("/seals")
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].number", equalTo(1))
                .body("items[0].statement", startsWith("ctg audit seal 1\nsource ctg-service\nnumber 1\n"));
        auditor("/seals/status").body("signing", equalTo(true)).body("latest.number", equalTo(1));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'audit-seals' }.data.signing", equalTo(true));
        var export = auditor("/export")
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        var verdict = verdict(export);
        assertEquals(List.of(), verdict.faults());
        assertEquals(1, verdict.seals());
        assertTrue(verdict.entries() >= 2);
        var line = export.lines()
                .filter(text -> text.contains("DecisionDeclared"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                1,
                verdict(export.replace(line, line.replace("\"actor\":\"caf", "\"actor\":\"c4f")))
                        .faults()
                        .size());
        auditor("/seals").body("items[0].signature", notNullValue());
    }

    private static Verifier.Verdict verdict(String export) throws Exception {
        return new Verifier(List.of(publicKey()), List.of()).verify(new BufferedReader(new StringReader(export)));
    }

    private static PublicKey publicKey() throws Exception {
        var pem = auditor("/seals/public-key").statusCode(200).extract().asString();
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(
                        Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""))));
    }

    private static io.restassured.response.ValidatableResponse auditor(String path) {
        return Partners.as("auditor", Partners.CAF).get("/v1/audit" + path).then();
    }
}
