package fr.ctg.platform.print;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Templates of one folder of the class path that print HTML pages, complete in themselves. */
public final class PageTemplates {
    private final String folder;
    private final Engine engine;

    /** {@code words} tells what a value prints, before it is escaped. */
    public PageTemplates(String folder, List<String> names, Function<Object, String> words) {
        this.folder = folder;
        engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new Words(words))
                .strictRendering(true)
                .build();
        names.forEach(name -> engine.putTemplate(
                name, engine.parse(resource(name + ".html"), Variant.forContentType(Variant.TEXT_HTML), name)));
    }

    public String render(String template, Map<String, Object> data) {
        var instance =
                Objects.requireNonNull(engine.getTemplate(template), template).instance();
        data.forEach(instance::data);
        return instance.render();
    }

    /** A style sheet of the folder, for a template that prints it as it is. */
    public Object style(String name) {
        return new RawString(resource(name + ".css"));
    }

    private String resource(String name) {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(folder + "/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** Everything an expression prints is put into words, then escaped. */
    private record Words(Function<Object, String> words) implements ResultMapper {
        /** What XML 1.0 cannot hold, escaped or not. */
        private static final Pattern NOT_XML =
                Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return !(result instanceof RawString);
        }

        @Override
        public String map(Object result, Expression expression) {
            return escape(NOT_XML.matcher(words.apply(result)).replaceAll("\uFFFD"));
        }

        private static String escape(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&#39;");
        }
    }
}
