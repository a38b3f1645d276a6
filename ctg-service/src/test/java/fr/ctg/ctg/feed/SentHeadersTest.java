package fr.ctg.ctg.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fr.ctg.ctg.HttpTest;
import fr.ctg.ctg.Partners;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** What the relay sends is what the AsyncAPI document says: headers, key and value of real records. */
@HttpTest
class SentHeadersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void areTheDocumentedOnes() throws IOException {
        var document = (ObjectNode) JSON.readTree(
                Files.readString(Path.of(System.getProperty("root.dir")).resolve("docs/api/asyncapi.json")));
        var record = signed();
        var headers = JSON.createObjectNode();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var type = headers.path("ce_type").asText();
        assertEquals(record.key(), headers.path("ce_subject").asText());
        assertEquals(List.of(), errors(document, "/components/messages/" + type + "/headers", headers.toString()));
        assertEquals(List.of(), errors(document, "/components/messages/" + type + "/payload", record.value()));
        var documented = new TreeSet<String>();
        document.at("/components/schemas/CloudEventHeaders/properties")
                .fieldNames()
                .forEachRemaining(documented::add);
        var sent = new TreeSet<String>();
        headers.fieldNames().forEachRemaining(sent::add);
        sent.removeAll(documented);
        assertEquals(List.of(), List.copyOf(sent), "sent, and documented nowhere");
        headers.remove("ce_id");
        assertEquals(
                1,
                errors(document, "/components/messages/" + type + "/headers", headers.toString())
                        .size());
    }

    private static List<?> errors(ObjectNode document, String pointer, String value) {
        var schema = document.deepCopy();
        ((ObjectNode) document.at(pointer).deepCopy())
                .properties()
                .forEach(field -> schema.set(field.getKey(), field.getValue()));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(value, InputFormat.JSON);
    }

    private static ConsumerRecord<String, String> signed() {
        var partners = Partners.registered().approved().executory();
        partners.communeSigns("2022-09-15", Partners.TEXT).then().statusCode(200);
        var config = ConfigProvider.getConfig();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", config.getValue("kafka.bootstrap.servers", String.class),
                        "group.id", UUID.randomUUID().toString(),
                        "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.subscribe(List.of(config.getValue("ctg.outbox.topic", String.class)));
            var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < end) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.value().contains(partners.reference)) {
                        return record;
                    }
                }
            }
        }
        throw new AssertionError("the signature was told to nobody");
    }
}
