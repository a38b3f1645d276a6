package fr.ctg.client.typescript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an integrator's compiler knows of the API is the API. */
class TypedClientTest {
    private static final String COMPILER = System.getProperty("typescript.compiler");
    private static final Path DECLARATIONS = Path.of("target/package/dist").toAbsolutePath();

    @BeforeEach
    void needsNode() {
        assumeTrue(Node.absence().isEmpty(), () -> Node.absence().orElse(""));
    }

    /** The three are the generator's own plumbing, which no operation and no model names. */
    @Test
    void saysAnyNowhereInOperationsAndModels() throws Exception {
        assertTrue(Files.exists(DECLARATIONS.resolve("apis/SittingsApi.d.ts")), "the client is not compiled");

        assertEquals("""
                runtime.d.ts: Json
                runtime.d.ts: ResponseTransformer
                runtime.d.ts: exists""", untyped(DECLARATIONS));
    }

    @Test
    void seesAnAnyThatHides(@TempDir Path directory) throws Exception {
        Files.writeString(directory.resolve("planted.d.ts"), """
                /** any */
                export interface Company { any: string; facts: { [key: string]: Array<any> } }
                export interface Many { many: string }
                """);

        assertEquals("planted.d.ts: Company", untyped(directory));
    }

    /** The first lines an integrator copies. */
    @Test
    void theGuideCompiles() throws Exception {
        var readme = Files.readString(Path.of("README.md"));
        var guide = Files.createDirectories(Path.of("target/package/guide")).toAbsolutePath();
        var code = readme.substring(readme.indexOf("```ts\n") + 6, readme.lastIndexOf("```"));
        Files.writeString(
                guide.resolve("first.ts"),
                "declare const token: string\ndeclare const console: { log(...values: unknown[]): void }\n" + code);
        Files.writeString(guide.resolve("tsconfig.json"), """
                {"extends": "../tsconfig.json", "include": ["first.ts"],
                 "compilerOptions": {"noEmit": true, "incremental": false, "rootDir": null, "outDir": null}}
                """);

        Compile.main(new String[] {COMPILER, guide.toString()});
    }

    private static String untyped(Path directory) throws IOException {
        return Node.call(Path.of("target/test-classes/untyped.cjs"), "untyped", COMPILER, directory.toString());
    }
}
