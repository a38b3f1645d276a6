package fr.ctg.platform.houserules;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The contract of one event type as its producer keeps it: a JSON Schema and a sample that both sides' tests read. */
public record EventContract(String producer, String type) {

    public String sample() throws IOException {
        return read("sample");
    }

    /** Fails with every breach when the event does not satisfy its schema. */
    public void requireValid(String event) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read("schema"), InputFormat.JSON);
        var errors = schema.validate(event, InputFormat.JSON);
        if (!errors.isEmpty()) {
            throw new AssertionError(type + ": " + errors);
        }
    }

    private String read(String kind) throws IOException {
        return Files.readString(Path.of(System.getProperty("root.dir"))
                .resolve(producer)
                .resolve("src/main/resources/events")
                .resolve(type + "." + kind + ".json"));
    }
}
