package fr.ctg.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.gateway.openapi.ContractMerge.ContractsDisagree;
import org.junit.jupiter.api.Test;

class ContractMergeTest {
    private static final String COUNCILS = """
            {"openapi": "3.1.0",
             "info": {"title": "Deliberations", "version": "7"},
             "servers": [{"url": "http://localhost:8081"}],
             "tags": [{"name": "Councils"}],
             "paths": {"/v1/councils": {"get": {"operationId": "listCouncils", "security": [{"bearer": []}],
               "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Council"}}}}}}}},
             "components": {
               "schemas": {"Problem": {"type": "object"}, "Council": {"type": "object"}},
               "securitySchemes": {"bearer": {"type": "http"}}}}
            """;
    private static final String PLANS = """
            {"openapi": "3.1.0",
             "info": {"title": "Plans", "version": "9"},
             "tags": [{"name": "Plans", "description": "What is done."}],
             "paths": {"/v1/plans": {"get": {"operationId": "listPlans"}}},
             "components": {"schemas": {"Problem": {"type": "object"}, "Plan": {"type": "object"}}}}
            """;

    @Test
    void joinsPathsAndComponentsAndAddsWhatIsTheGatewaysToSay() {
        assertEquals(Contracts.parse("""
                        {"openapi": "3.1.0",
                         "info": {"title": "Suite", "version": "1"},
                         "servers": [{"url": "/"}],
                         "components": {
                           "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
                           "responses": {"502": {"description": "Answer lost."}},
                           "schemas": {"Council": {"type": "object"}, "Plan": {"type": "object"}, "Problem": {"type": "object"}}},
                         "paths": {
                           "/v1/councils": {"get": {"operationId": "listCouncils", "security": [{"bearer": []}],
                             "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Council"}}}},
                                           "502": {"$ref": "#/components/responses/502"}}}},
                           "/v1/plans": {"get": {"operationId": "listPlans", "responses": {"502": {"$ref": "#/components/responses/502"}}}}},
                         "tags": [{"name": "Councils", "description": "Who sits."}, {"name": "Plans", "description": "What is done."}]}
                        """), merge(COUNCILS, PLANS));
    }

    @Test
    void theOrderOfTheServicesDoesNotShowInPathsAndSchemas() {
        var oneWay = merge(COUNCILS, PLANS);
        var other = merge(PLANS, COUNCILS);

        assertEquals(Contracts.print(oneWay), Contracts.print(other));
    }

    @Test
    void refusesTwoThingsUnderOneName() {
        assertRefused(
                "schemas/Problem is one thing in first and another in second",
                COUNCILS,
                PLANS.replace("\"Problem\": {\"type\": \"object\"}", "\"Problem\": {\"type\": \"string\"}"));
    }

    @Test
    void refusesASecondPath() {
        assertRefused(
                "path /v1/councils is in first and in second", COUNCILS, PLANS.replace("/v1/plans", "/v1/councils"));
    }

    @Test
    void refusesASecondOperationId() {
        assertRefused(
                "operationId listCouncils names get /v1/councils of first and get /v1/plans of second",
                COUNCILS,
                PLANS.replace("listPlans", "listCouncils"));
    }

    @Test
    void refusesAnOperationWithoutId() {
        assertRefused(
                "get /v1/plans of second has no operationId",
                COUNCILS,
                PLANS.replace("\"operationId\": \"listPlans\"", ""));
    }

    @Test
    void refusesAnUnknownSecurityScheme() {
        assertRefused(
                "first uses the security scheme 'apiKey', unknown to the base",
                COUNCILS.replace("bearer", "apiKey"),
                PLANS);
    }

    @Test
    void refusesASecurityRuleThatTheMergeWouldLose() {
        assertRefused(
                "second has a security rule for all its operations, which the merge would lose: write it on each",
                COUNCILS,
                PLANS.replace("\"info\"", "\"security\": [{\"bearer\": []}], \"info\""));
    }

    @Test
    void refusesTwoDescriptionsOfOneTag() {
        assertRefused(
                "tag 'Councils' is described by the base and otherwise by second",
                COUNCILS,
                PLANS.replace("\"name\": \"Plans\"", "\"name\": \"Councils\""));
    }

    @Test
    void refusesAnotherVersionOfOpenApi() {
        assertRefused(
                "second is written in OpenAPI 3.0.3, the base in 3.1.0", COUNCILS, PLANS.replace("3.1.0", "3.0.3"));
    }

    @Test
    void refusesAPartItDoesNotKnow() {
        assertRefused(
                "second has a part 'webhooks' that the merge does not know",
                COUNCILS,
                PLANS.replace("\"info\"", "\"webhooks\": {}, \"info\""));
    }

    @Test
    void refusesAReferenceThatLeadsNowhere() {
        assertRefused(
                "#/components/schemas/Council leads nowhere", COUNCILS.replace("\"Council\":", "\"Other\":"), PLANS);
    }

    @Test
    void tellsEveryDisagreementAtOnce() {
        assertRefused(
                """
                path /v1/councils is in first and in second
                  schemas/Plan is one thing in first and another in second\
                """,
                COUNCILS.replace("\"Council\":", "\"Plan\": {}, \"Council\":"),
                PLANS.replace("/v1/plans", "/v1/councils"));
    }

    private static void assertRefused(String disagreement, String first, String second) {
        var refusal = assertThrows(ContractsDisagree.class, () -> merge(first, second));
        assertEquals("The services' contracts disagree:\n  " + disagreement, refusal.getMessage());
    }

    private static JsonNode merge(String first, String second) {
        var base = Contracts.parse("""
                {"openapi": "3.1.0",
                 "info": {"title": "Suite", "version": "1"},
                 "servers": [{"url": "/"}],
                 "tags": [{"name": "Councils", "description": "Who sits."}],
                 "components": {
                   "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
                   "responses": {"502": {"description": "Answer lost."}}}}
                """);
        return new ContractMerge(base)
                .add("first", Contracts.parse(first))
                .add("second", Contracts.parse(second))
                .result();
    }
}
