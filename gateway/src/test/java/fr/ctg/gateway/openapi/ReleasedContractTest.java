package fr.ctg.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever uses the last release goes on, or is told in time; see docs/api/README.md. */
class ReleasedContractTest {
    @Test
    void breaksNobodyWhoUsesTheLastRelease() {
        var breaks = BreakingChanges.between(
                Contracts.read(Contracts.RELEASED), Contracts.read(Contracts.MERGED), LocalDate.now());

        if (!breaks.isEmpty()) {
            fail("The contract breaks who uses docs/api/released.json:\n  " + String.join("\n  ", breaks));
        }
    }

    @Test
    void saysOfEveryDeprecatedOperationSinceWhenAndUntilWhen() {
        assertEquals(List.of(), withoutDates(Contracts.read(Contracts.MERGED)));
    }

    @Test
    void seesADeprecationWithoutDates() {
        assertEquals(List.of("get /v1/councils"), withoutDates(Contracts.parse("""
                        {"paths": {"/v1/councils": {
                          "get": {"deprecated": true, "x-deprecated-since": "2026-11-29"},
                          "put": {"deprecated": true, "x-deprecated-since": "2026-11-29", "x-sunset": "2027-11-30"}}}}
                        """)));
    }

    private static List<String> withoutDates(JsonNode contract) {
        var wanting = new ArrayList<String>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (method.getValue().path("deprecated").asBoolean()
                            && !(isDate(method.getValue().path("x-deprecated-since"))
                                    && isDate(method.getValue().path("x-sunset")))) {
                        wanting.add(method.getKey() + " " + path.getKey());
                    }
                }));
        return wanting;
    }

    private static boolean isDate(JsonNode value) {
        return value.asText().matches("\\d{4}-\\d{2}-\\d{2}");
    }
}
