package fr.ctg.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first lines an integrator copies. */
class GuideTest {
    private static final Pattern CODE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void theGuideCompiles(@TempDir Path classes) throws Exception {
        var guide = CODE.matcher(Files.readString(Path.of("README.md")));
        assertTrue(guide.find(), "the guide has no Java");

        assertEquals(List.of(), errors(guide.group(1), classes));
    }

    private static List<String> errors(String code, Path classes) {
        var source = """
                import fr.ctg.client.*;
                import fr.ctg.client.api.*;
                import fr.ctg.client.api.ConventionsApi.*;
                import fr.ctg.client.model.*;
                import java.time.*;
                import java.util.*;
                class Guide { void follow(String token) throws Exception { %s } }
                """.formatted(code);
        var found = new DiagnosticCollector<JavaFileObject>();
        var options = List.of("-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, found, options, null, List.of(new Source(source)))
                .call();
        return found.getDiagnostics().stream().map(Object::toString).toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Guide.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
