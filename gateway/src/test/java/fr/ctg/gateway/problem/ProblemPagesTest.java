package fr.ctg.gateway.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.gateway.Client;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@SuppressWarnings("NullAway.Init") // Quarkus fills the field.
class ProblemPagesTest {
    @TestHTTPResource("/")
    URI gateway;

    Client client;

    @BeforeEach
    void connect() {
        client = new Client(gateway);
    }

    @Test
    void aPageTellsCauseRemedyLawAndExampleInFrench() {
        var page = client.get("/problems/not-found");

        assertEquals(200, page.status());
        assertEquals("text/html; charset=utf-8", page.header("Content-Type"));
        assertEquals("fr", page.header("Content-Language"));
        for (var expected : new String[] {
            "<html lang=\"fr\">",
            "<h1>Introuvable</h1>",
            "<h2>Cause</h2>",
            "<h2>Remède</h2>",
            "<h2>Source juridique</h2>",
            "urn:ctg:problem:not-found",
            "&quot;status&quot; : 404"
        }) {
            assertTrue(page.body().contains(expected), () -> expected + " is not in " + page.body());
        }
    }

    @Test
    void aReaderMayPreferEnglishOrAskForIt() {
        var preferred = client.get("/problems/not-found", "Accept-Language", "en");
        var asked = client.get("/problems/not-found?lang=en");

        assertTrue(preferred.body().contains("<h1>Not found</h1>"), preferred.body());
        assertEquals(preferred.body(), asked.body());
    }

    @Test
    void theLawBehindARefusalIsNamed() {
        var page = client.get("/problems/quorum-not-reached");

        assertTrue(page.body().contains("CGCT"), page.body());
    }

    @Test
    void allPagesAreListedAndNoneFetchesAnythingFromElsewhere() {
        var list = client.get("/problems/");

        assertTrue(list.body().contains("href=\"/problems/not-found?lang=fr\""), list.body());
        assertTrue(list.header("Content-Security-Policy").startsWith("default-src 'none'; style-src 'self'"));
        assertFalse(list.body().matches("(?s).*(src|href)=\"(https?:)?//.*"), "a link to another host");
        assertEquals(200, client.get("/problems/style.css").status());
    }

    @Test
    void aProblemNobodyKnowsIsOneItself() {
        var answer = client.get("/problems/no-such-code");

        assertEquals(404, answer.status());
        assertEquals("</problems/no-such-resource>; rel=\"help\"", answer.header("Link"));
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemOfTheGatewayHasItsPage(Problem problem) {
        assertEquals(200, client.get("/problems/" + problem.code()).status());
    }
}
