package fr.ctg.deliberation;

import static io.restassured.RestAssured.given;

import fr.ctg.platform.houserules.CommittedContract;
import java.io.IOException;
import org.junit.jupiter.api.Test;

@HttpTest
class OpenApiContractTest {
    @Test
    void tellsWhatTheCommittedContractTells() throws IOException {
        var generated = given().queryParam("format", "json").get("/q/openapi").asString();
        CommittedContract.requireUpToDate(generated, "deliberation-service/contract/openapi.json");
    }
}
