package fr.ctg.platform.houserules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A contract that is generated from the code and committed beside it, so that every change of it shows in review. {@code make contracts}
 * rewrites it; everywhere else a difference is a failure.
 */
public final class CommittedContract {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private CommittedContract() {}

    /** Compares what the running service says of itself with the file below the repository's root. */
    public static void requireUpToDate(String generated, String file) throws IOException {
        var committed = Path.of(System.getProperty("root.dir")).resolve(file);
        var text = JSON.writeValueAsString(JSON.treeToValue(JSON.readTree(generated), Object.class)) + "\n";
        if (Boolean.getBoolean("contracts.update")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, text);
            return;
        }
        if (!Files.exists(committed)) {
            throw new AssertionError(file + " is missing: run `make contracts` and commit it");
        }
        JsonNode known = JSON.readTree(Files.readString(committed, StandardCharsets.UTF_8));
        if (!known.equals(JSON.readTree(text))) {
            throw new AssertionError(file
                    + " no longer tells what the service does: run `make contracts`, read the difference, commit it");
        }
    }
}
