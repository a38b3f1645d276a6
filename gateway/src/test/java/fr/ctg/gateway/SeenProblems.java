package fr.ctg.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;

/** One of each problem that the gateway's tests are answered with: examples of its contract. {@code -Dexamples.update=true} (make examples) writes down new ones. */
final class SeenProblems {
    private static final Path FILE = Path.of(System.getProperty("root.dir", ".."), "gateway/contract/examples.json");

    private SeenProblems() {}

    static synchronized void see(JsonObject problem) {
        var code = problem.getString("code");
        var all = read();
        var problems = all.getJsonObject("problems");
        if (problems.containsKey(code)) {
            return;
        }
        if (!Boolean.getBoolean("examples.update")) {
            throw new AssertionError(code + " is no example of the contract yet: run make examples");
        }
        problems.put(code, problem.copy().put("instance", "urn:ctg:trace:0af7651916cd43dd8448eb211c80319c"));
        var sorted = new TreeMap<>(problems.getMap());
        try {
            Files.writeString(
                    FILE,
                    new JsonObject().put("problems", new JsonObject(sorted)).encodePrettily() + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static JsonObject read() {
        try {
            return Files.exists(FILE)
                    ? new JsonObject(Files.readString(FILE))
                    : new JsonObject().put("problems", new JsonObject());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
