package fr.ctg.deliberation.register.print;

import fr.ctg.deliberation.register.document.RegisterDocument;
import fr.ctg.deliberation.register.french.FrenchTypography;
import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.RawString;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.Variant;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Documents of the register as HTML that is well-formed XML too, complete in itself. The same document always gives the same text. */
@Singleton
public final class HtmlRegister {
    private static final List<String> TEMPLATES = List.of(
            "layout",
            "sitting",
            "rows",
            "blocks",
            "vote",
            "decisions",
            "signatures",
            "extract",
            "examined-deliberations",
            "minutes",
            "closing-sheet");

    private final Engine engine;
    private final RawString style;
    private final RawString screenStyle;
    private final RawString sheetStyle;

    public HtmlRegister() {
        engine = Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new FrenchText())
                .strictRendering(true)
                .build();
        TEMPLATES.forEach(name -> engine.putTemplate(
                name, engine.parse(resource(name + ".html"), Variant.forContentType(Variant.TEXT_HTML), name)));
        style = new RawString(resource("style.css"));
        screenStyle = new RawString(resource("screen.css"));
        sheetStyle = new RawString(resource("sheet.css"));
    }

    /** For a browser. */
    public String html(RegisterDocument document) {
        return render(Page.of(document), false);
    }

    /** With what only sheets have: their foot and their numbers. */
    String sheets(Page page) {
        return render(page, true);
    }

    private String render(Page page, boolean sheets) {
        return Objects.requireNonNull(engine.getTemplate(page.template()))
                .data("page", page, "doc", page.doc(), "sheets", sheets)
                .data("style", style)
                .data("mediumStyle", sheets ? sheetStyle : screenStyle)
                .render();
    }

    private static String resource(String name) {
        try (var file = HtmlRegister.class.getResourceAsStream("/register/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name, unreadable);
        }
    }

    /** Everything an expression prints is French text: its spaces are set, then it is escaped. */
    private static final class FrenchText implements ResultMapper {
        /** What XML 1.0 cannot hold, escaped or not. */
        private static final Pattern NOT_XML =
                Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return !(result instanceof RawString);
        }

        @Override
        public String map(Object result, Expression expression) {
            var text =
                    switch (result) {
                        case LocalDate date -> FrenchTypography.date(date);
                        case LocalTime time -> FrenchTypography.time(time);
                        default -> FrenchTypography.of(result.toString());
                    };
            return escape(NOT_XML.matcher(text).replaceAll("\uFFFD"));
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
