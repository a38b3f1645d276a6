package fr.ctg.platform.fuzzer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the suite's contract shows is what it allows: an answer that was recorded may be of an earlier form. */
class CommittedExamplesTest {
    private final Contract contract =
            Contract.of(Path.of(System.getProperty("root.dir"), "gateway/contract/openapi.json"));

    private final Promise promise = new Promise(contract);
    private final List<String> faults = new ArrayList<>();
    private int examples;

    @Test
    void everyExampleFitsItsSchema() {
        contract.operations().values().forEach(operation -> {
            check(operation.id() + " request", operation.described().path("requestBody"));
            operation.described().path("responses").properties().stream()
                    .filter(answer -> answer.getKey().startsWith("2"))
                    .forEach(answer -> check(operation.id() + " " + answer.getKey(), answer.getValue()));
        });
        assertEquals(List.of(), faults);
        assertTrue(examples > contract.operations().size(), () -> "only " + examples + " examples");
    }

    private void check(String where, JsonNode message) {
        message.path("content").forEach(media -> {
            if (media.has("example")) {
                examples++;
                promise.against(media.path("schema"), media.path("example"))
                        .forEach(fault -> faults.add(where + ": " + fault));
            }
        });
    }
}
