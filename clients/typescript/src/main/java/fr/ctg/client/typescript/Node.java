package fr.ctg.client.typescript;

import com.caoccao.javet.exceptions.JavetException;
import com.caoccao.javet.interop.NodeRuntime;
import com.caoccao.javet.interop.V8Host;
import java.nio.file.Path;
import java.util.Optional;

/** A real Node.js inside this JVM. */
public final class Node {
    /** Answers by the two globals, since a promise is settled by the event loop only. */
    private static final String CALL = """
            globalThis.answer = ''
            Promise.resolve()
              .then(() => require(file)[name](...parameters))
              .then(answer => { globalThis.answer = String(answer) },
                    failure => { globalThis.failure = failure.stack ?? String(failure) })
            """;

    private Node() {}

    /** Why there is none here; empty where there is one. */
    public static Optional<String> absence() {
        return V8Host.getNodeInstance().isLibraryLoaded()
                ? Optional.empty()
                : Optional.of("No embedded Node.js for %s on %s: see the profiles of clients/typescript/pom.xml"
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
    }

    /** What a function of a module returns, or its promise comes to. */
    public static String call(Path module, String function, String... arguments) {
        try (NodeRuntime node = V8Host.getNodeInstance().createV8Runtime()) {
            var globals = node.getGlobalObject();
            globals.set("file", module.toAbsolutePath().toString());
            globals.set("name", function);
            globals.set("parameters", (Object[]) arguments);
            node.getExecutor(CALL).executeVoid();
            node.await();
            if (globals.has("failure")) {
                throw new IllegalStateException(function + " failed: " + globals.getString("failure"));
            }
            return globals.getString("answer");
        } catch (JavetException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
