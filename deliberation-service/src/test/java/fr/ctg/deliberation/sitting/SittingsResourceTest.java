package fr.ctg.deliberation.sitting;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import fr.ctg.deliberation.Commune;
import fr.ctg.deliberation.HttpTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@HttpTest
class SittingsResourceTest {
    @Test
    void refusesTheSecondProxyOfAHolderFrom1August2022() {
        var commune = Commune.ofNineteen("211300520");
        var sitting = commune.convene("2022-08-01");
        commune.proxy(sitting, 10, 0).then().statusCode(200).body("proxies", hasSize(1));
        commune.proxy(sitting, 11, 0)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("proxy-cap-reached"))
                .body("facts.perHolder", equalTo(1))
                .body("facts.period.from", equalTo("2022-08-01"))
                .body("legalBasis", equalTo(List.of("CGCT art. L2121-20")))
                .body("detail", startsWith("Le 1er août 2022, un même membre peut porter 1 pouvoir(s)"));
        given().get("/v1/sittings/" + sitting).then().body("proxies", hasSize(1));
    }

    @Test
    void refusesNinePresentUnderOrdinaryLawAndStoresNothing() {
        var commune = Commune.ofNineteen("211300652");
        var sitting = commune.convene("2022-08-01");
        commune.open(sitting, 9)
                .then()
                .statusCode(409)
                .body("code", equalTo("quorum-not-reached"))
                .body("facts.present", equalTo(9))
                .body("facts.required", equalTo(10))
                .body("facts.membersInOffice", equalTo(19))
                .body("facts.counted", hasSize(9));
        given().get("/v1/sittings/" + sitting).then().body("status", equalTo("CONVENED"));
    }

    @Test
    void opensWithNinePresentWhileTheExceptionalRegimeLasts() {
        var commune = Commune.ofNineteen("211300686");
        commune.open(commune.convene("2022-07-29"), 9)
                .then()
                .statusCode(200)
                .body("status", equalTo("OPEN"))
                .body("quorum.required", equalTo(7))
                .body("convocation.clearDays", equalTo(15))
                .body("allowedActions", hasItem("debate"));
    }

    @Test
    void listsTheRulesInForceOnADay() {
        given().queryParam("on", "2022-07-29")
                .get("/v1/attendance-rules")
                .then()
                .statusCode(200)
                .body("quorumRules", hasSize(1))
                .body("quorumRules[0].id", equalTo("quorum-third-2021-11"))
                .body("proxyRules[0].perHolder", equalTo(2))
                .body("convocationRules[0].clearDaysBelow", equalTo(3));
    }
}
