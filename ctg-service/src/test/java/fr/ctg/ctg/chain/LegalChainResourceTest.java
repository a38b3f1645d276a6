package fr.ctg.ctg.chain;

import static fr.ctg.ctg.Partners.TEXT;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import fr.ctg.ctg.Events;
import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import java.util.List;
import org.junit.jupiter.api.Test;

@HttpTest
class LegalChainResourceTest {
    @Test
    void tellsEveryLinkWithItsRuleFactsSourceAndAddress() {
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", TEXT).then().statusCode(200);
        given().get(partners.path() + "/legal-chain")
                .then()
                .statusCode(200)
                .body("parties[0].standing", equalTo("SIGNED"))
                .body(
                        "parties[0].links.code",
                        equalTo(List.of(
                                "convocation", "quorum", "proxies", "vote", "executory", "mandate", "signature")))
                .body("parties[0].links.verdict.unique()", equalTo(List.of("PROVED")))
                .body("parties[0].links[1].rule.id", equalTo("quorum-third-2021-11"))
                .body("parties[0].links[1].rule.to", equalTo("2022-07-31"))
                .body("parties[0].links[1].facts.required", equalTo(7))
                .body("parties[0].links[1].facts.counted", hasItem("Jean-Christophe CARRÉ"))
                .body("parties[0].links[1].legalBasis", hasItem("Loi n° 2021-1465 art. 10"))
                .body("parties[0].links[3].facts.tally", equalTo("UNSTATED"))
                .body("parties[0].links[4].statement", startsWith("Publiée le 1er août 2022, reçue le 1er août 2022"))
                .body("parties[0].links[4].href", equalTo("/v1/deliberations/" + partners.deliberation))
                .body("parties[1].links.verdict.unique()", equalTo(List.of("MISSING")))
                .body("convention.verdict", equalTo(List.of("MISSING", "MISSING", "MISSING")))
                .body("complete", equalTo(false))
                .body("commitments[0].dueOn", equalTo("2022-12-31"));
    }

    @Test
    void speaksEnglishToThoseWhoPreferIt() {
        var partners = Partners.registered();
        given().header("Accept-Language", "en")
                .get(partners.path() + "/legal-chain")
                .then()
                .body("parties[0].links[0].statement", equalTo("Maussane-les-Alpilles has not decided yet."));
    }

    @Test
    void endsWithTheActivePlan() {
        var partners = Partners.registered();
        Events.planActivated(partners.reference);
        Partners.eventually(() ->
                "PROVED".equals(given().get(partners.path() + "/legal-chain").path("convention[2].verdict")));
    }
}
