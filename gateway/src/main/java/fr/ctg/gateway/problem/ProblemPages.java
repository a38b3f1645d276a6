package fr.ctg.gateway.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A page for each type of problem: why it comes, what helps, the law behind it, where it may come, and how it looks. {@code GET /problems/{code}}, in French or
 * English; the {@code Link} of every problem leads there.
 */
@ApplicationScoped
class ProblemPages {
    private static final String CATALOGUE = "META-INF/problems.json";

    /** What a page says around what the catalogue says. */
    private static final List<String> LABELS = List.of(
            "all",
            "intro",
            "cause",
            "remedy",
            "law",
            "no-law",
            "where",
            "anywhere",
            "unseen",
            "example",
            "other-language");

    private final Map<String, JsonObject> catalogue = new TreeMap<>();

    ProblemPages() {
        try (var file = Thread.currentThread().getContextClassLoader().getResourceAsStream(CATALOGUE)) {
            var all = new JsonObject(new String(requireNonNull(file, CATALOGUE).readAllBytes(), UTF_8));
            all.forEach(entry -> catalogue.put(entry.getKey(), (JsonObject) entry.getValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** One type of problem, in the reader's language. */
    record Page(
            String code,
            String status,
            String title,
            List<String> causes,
            String remedy,
            List<String> legalBasis,
            List<String> operations,
            String example) {}

    @CheckedTemplate(basePath = "problems")
    static final class Templates {
        static native TemplateInstance one(Page page, String language, Map<String, String> labels);

        static native TemplateInstance all(List<Page> pages, String language, Map<String, String> labels);

        private Templates() {}
    }

    void register(@Observes Router router) {
        router.get("/problems").handler(this::all);
        router.get("/problems/:code").handler(this::one);
    }

    private void all(RoutingContext context) {
        if (!context.normalizedPath().endsWith("/")) {
            context.redirect("/problems/");
            return;
        }
        var texts = textsFor(context);
        var pages = catalogue.keySet().stream().map(code -> page(code, texts)).toList();
        send(context, texts, Templates.all(pages, texts.locale().getLanguage(), labels(texts)));
    }

    private void one(RoutingContext context) {
        var code = context.pathParam("code");
        if (code == null || !catalogue.containsKey(code)) {
            context.next();
            return;
        }
        var texts = textsFor(context);
        send(context, texts, Templates.one(page(code, texts), texts.locale().getLanguage(), labels(texts)));
    }

    private Page page(String code, Texts texts) {
        var entry = requireNonNull(catalogue.get(code));
        var words = entry.getJsonObject(texts.locale().getLanguage());
        var status = entry.containsKey("status") ? entry.getInteger("status").toString() : "";
        var example = entry.getJsonObject("example");
        return new Page(
                code,
                status,
                words.getString("title"),
                texts(words, "causes"),
                words.getString("remedy", label(texts, status.isEmpty() ? "remedy.409" : "remedy." + status)),
                texts(entry, "legalBasis"),
                texts(entry, "operations"),
                example == null ? "" : example.encodePrettily());
    }

    private static List<String> texts(JsonObject entry, String name) {
        return entry.getJsonArray(name).stream().map(Object::toString).toList();
    }

    private static Map<String, String> labels(Texts texts) {
        var labels = new TreeMap<String, String>();
        LABELS.forEach(name -> labels.put(name.replace("-", ""), label(texts, name)));
        return labels;
    }

    private static String label(Texts texts, String name) {
        return texts.find("page." + name, Map.of()).orElse("");
    }

    /** A link can ask for a language, which a browser's preference cannot. */
    private static Texts textsFor(RoutingContext context) {
        return Texts.preferredBy(language(context));
    }

    private static @Nullable String language(RoutingContext context) {
        var asked = context.queryParam("lang");
        return asked.isEmpty() ? context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE) : asked.getFirst();
    }

    private static void send(RoutingContext context, Texts texts, TemplateInstance page) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, texts.locale().toLanguageTag())
                .putHeader(HttpHeaders.VARY, "Accept-Language")
                .end(page.render());
    }
}
