package fr.ctg.ctg.document;

import static fr.ctg.ctg.Partners.CAF;
import static fr.ctg.ctg.Partners.COMMUNE;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import fr.ctg.platform.teststack.Tokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

@HttpTest
class DocumentsResourceTest {
    private static final byte[] FILE = "%PDF-1.7\nTexte de démonstration\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    @Test
    void keepsTheFileOfARegisteredTextAndShowsItToThePublicOnceConcluded() {
        var partners = Partners.running();
        var hash = PdfFile.of(FILE).sha256();
        add("steering", CAF, partners, "TEXT", FILE)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("text-not-registered"));
        Partners.as("steering", CAF)
                .body("""
                {"textSha256": "%s", "substantial": true, "reason": "Version relue"}""".formatted(hash))
                .put(partners.path() + "/text")
                .then()
                .statusCode(200);
        // What a party keeps as its proof does not keep the text out.
        add("mayor", COMMUNE, partners, "EVIDENCE", FILE).then().statusCode(201);
        var address = add("steering", CAF, partners, "TEXT", FILE)
                .then()
                .statusCode(201)
                .body("sha256", equalTo(hash))
                .body("size", equalTo(FILE.length))
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        add("steering", CAF, partners, "TEXT", FILE)
                .then()
                .statusCode(409)
                .body("code", equalTo("document-already-kept"));
        given().get(address).then().statusCode(404);
        var read = given().auth()
                .oauth2(Tokens.of("mayor", COMMUNE))
                .get(address)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("ETag", equalTo('"' + hash + '"'))
                .header("Content-Disposition", containsString("attachment"))
                .extract()
                .asByteArray();
        assertArrayEquals(FILE, read);
    }

    @Test
    void refusesWhatIsNotThePdfItSaysItIs() {
        var partners = Partners.registered();
        for (var file : new byte[][] {
            "MZ\0\0".getBytes(StandardCharsets.UTF_8),
            "%PDF-1.7\ncoupé".getBytes(StandardCharsets.UTF_8),
            "<html>%%EOF</html>".getBytes(StandardCharsets.UTF_8),
            new byte[0]
        }) {
            add("steering", CAF, partners, "DIAGNOSTIC", file)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("not-a-pdf"));
        }
        given().auth()
                .oauth2(Tokens.of("steering", CAF))
                .contentType("application/pdf")
                .queryParam("kind", "DIAGNOSTIC")
                .queryParam("title", "Diagnostic")
                .queryParam("sha256", "0".repeat(64))
                .body(FILE)
                .post(partners.path() + "/documents")
                .then()
                .statusCode(400)
                .body("code", equalTo("another-file"));
        given().get(partners.path() + "/documents").then().statusCode(200).body("items", hasSize(0));
    }

    /** Refused by what it announces, before a byte of it is read. */
    @Test
    void refusesAFileOverTheLimit() throws IOException {
        var partners = Partners.registered();
        try (var socket = new Socket("127.0.0.1", RestAssured.port)) {
            socket.getOutputStream().write("""
                            POST %s/documents?kind=DIAGNOSTIC&title=Essai HTTP/1.1\r
                            Host: 127.0.0.1\r
                            Authorization: Bearer %s\r
                            Content-Type: application/pdf\r
                            Content-Length: %d\r
                            \r
                            """.formatted(partners.path(), Tokens.of("steering", CAF), 9 * 1024 * 1024)
                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertEquals("HTTP/1.1 413 Request Entity Too Large", answer.readLine());
        }
    }

    @Test
    void showsProofsToThePartiesOnlyAndLetsNobodyElseAddAny() {
        var partners = Partners.registered();
        var address = add("mayor", COMMUNE, partners, "EVIDENCE", FILE)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("href");
        add("mayor", COMMUNE, partners, "DIAGNOSTIC", FILE).then().statusCode(403);
        add("mayor", "000000018", partners, "EVIDENCE", FILE)
                .then()
                .statusCode(409)
                .body("code", equalTo("not-a-party"));
        given().get(partners.path() + "/documents").then().body("items", hasSize(0));
        given().get(address).then().statusCode(404);
        given().auth()
                .oauth2(Tokens.of("mayor", "000000018"))
                .get(address)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("caf-director", CAF))
                .get(partners.path() + "/documents")
                .then()
                .body("items.kind", equalTo(List.of("EVIDENCE")));
        given().auth()
                .oauth2(Tokens.of("caf-director", CAF))
                .get(address)
                .then()
                .statusCode(200);
    }

    private static Response add(String role, String siren, Partners partners, String kind, byte[] file) {
        return given().auth()
                .oauth2(Tokens.of(role, siren))
                .contentType("application/pdf")
                .queryParam("kind", kind)
                .queryParam("title", "Fichier de démonstration")
                .body(file)
                .post(partners.path() + "/documents");
    }
}
