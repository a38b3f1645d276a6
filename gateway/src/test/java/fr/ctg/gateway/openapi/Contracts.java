package fr.ctg.gateway.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The contract files of the repository, as they are committed. */
final class Contracts {
    private static final ObjectMapper JSON = new ObjectMapper();
    // The same bytes on every system.
    private static final DefaultPrettyPrinter PRINTER =
            new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    private static final Path ROOT = Path.of(System.getProperty("root.dir", ".."));

    /** As the gateway names its upstreams, in the order in which the contract tells their story. */
    static final List<String> SERVICES = List.of("deliberation", "ctg", "action-plan");

    static final Path MERGED = ROOT.resolve("gateway/contract/openapi.json");
    static final Path RELEASED = ROOT.resolve("docs/api/released.json");

    static final Path PROBLEMS = ROOT.resolve("gateway/contract/problems.json");

    private Contracts() {}

    static JsonNode base() {
        return read(ROOT.resolve("gateway/contract/base.json"));
    }

    static JsonNode of(String service) {
        var file = ROOT.resolve(service + "-service/contract/openapi.json");
        if (!Files.exists(file)) {
            throw new AssertionError(file.normalize() + " is missing: run make contracts, then commit it");
        }
        return read(file);
    }

    /** What its tests have seen; see the test stack. */
    static JsonNode examplesOf(String service) {
        return read(ROOT.resolve(service + "-service/contract/examples.json"));
    }

    static JsonNode examplesOfTheGateway() {
        return read(ROOT.resolve("gateway/contract/examples.json"));
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(malformed);
        }
    }

    static String print(JsonNode contract) {
        try {
            return JSON.writer(PRINTER).writeValueAsString(contract) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError("Cannot read " + file.normalize(), unreadable);
        }
    }

    static JsonNode read(Path file) {
        return parse(text(file));
    }
}
