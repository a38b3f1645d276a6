package fr.ctg.platform.houserules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/api/asyncapi.json}: what consumers of the topics build on. */
class EventDocumentContractTest {
    @Test
    void isTheCommittedOne() throws IOException {
        CommittedContract.requireUpToDate(EventDocument.ofAllServices().toString(), "docs/api/asyncapi.json");
    }

    @Test
    void satisfiesTheOfficialSchemaOfAsyncApi() throws IOException {
        assertEquals(List.of(), errors(EventDocument.ofAllServices()));
    }

    /** A check that lets everything through is none. */
    @ParameterizedTest
    @CsvSource({
        "/asyncapi, \"2.6.0\"",
        "/info/title, 7",
        "/operations/publish-plan.events.v1/action, \"emit\"",
        "/components/messages/fr.ctg.plan.activated.v1/unknown, true",
        "/components/schemas/fr.ctg.plan.activated.v1/type, \"thing\""
    })
    void theOfficialSchemaRefusesWhatIsWrong(String pointer, String value) throws IOException {
        var broken = EventDocument.ofAllServices();
        var cut = pointer.lastIndexOf('/');
        ((ObjectNode) broken.at(pointer.substring(0, cut)))
                .set(pointer.substring(cut + 1), EventDocument.JSON.readTree(value));
        assertFalse(errors(broken).isEmpty(), pointer);
    }

    @Test
    void documentsEveryTypeThatHasASchemaAndNoOther() throws IOException {
        var documented = new TreeSet<String>();
        for (var channel : EventDocument.ofAllServices().path("channels")) {
            channel.path("messages").fieldNames().forEachRemaining(documented::add);
        }
        assertEquals(EventDocument.types().keySet(), documented);
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        var document = EventDocument.ofAllServices();
        var lost = new ArrayList<String>();
        for (var reference : document.findValuesAsText("$ref")) {
            if (document.at(reference.substring(1)).isMissingNode()) {
                lost.add(reference);
            }
        }
        assertEquals(List.of(), lost);
        assertFalse(document.findValuesAsText("$ref").isEmpty());
    }

    /** The schemas are other ones here, with their parts moved: they still tell the same. */
    @Test
    void everySampleSatisfiesItsPayloadHereToo() throws IOException {
        var document = EventDocument.ofAllServices();
        for (var type : EventDocument.types().keySet()) {
            var schema = document.deepCopy().put("$ref", "#/components/schemas/" + type);
            var sample = document.at("/components/messages/" + type + "/examples/0/payload");
            var payload = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema.toString(), InputFormat.JSON);
            assertEquals(List.of(), messages(payload, sample), type);
            var broken = sample.deepCopy();
            ((ObjectNode) broken)
                    .remove(document.at("/components/schemas/" + type + "/required/0")
                            .asText());
            assertFalse(messages(payload, broken).isEmpty(), type);
        }
    }

    private static List<String> errors(JsonNode document) throws IOException {
        try (var official =
                EventDocumentContractTest.class.getResourceAsStream("/asyncapi/asyncapi-3.0.0.schema.json")) {
            var text = new String(Objects.requireNonNull(official).readAllBytes(), StandardCharsets.UTF_8);
            return messages(
                    SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                            .getSchema(text, InputFormat.JSON),
                    document);
        }
    }

    private static List<String> messages(Schema schema, JsonNode value) {
        return schema.validate(value.toString(), InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
