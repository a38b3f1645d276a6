package fr.ctg.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All types of problem of the suite: their texts, from the bundles that answers are made of, and where the contract says they come. */
final class ProblemCatalogue {
    private static final Path ROOT = Path.of(System.getProperty("root.dir", ".."));

    /** Those of the services come first, then what they share, then the gateway's. */
    private static final List<String> BUNDLES = Stream.concat(
                    Contracts.SERVICES.stream().map(service -> service + "-service/src/main/resources/refusals"),
                    Stream.of("platform/problem/src/main/resources/problems", "gateway/src/main/resources/problems"))
            .toList();

    /** Only operators meet them, at a port that no contract speaks of. */
    private static final Set<String> OF_OPERATORS = Set.of("no-such-consumer", "period-backwards");

    private final JsonNode contract;
    private final List<JsonNode> seenByServices;

    ProblemCatalogue(JsonNode contract, List<JsonNode> seenByServices) {
        this.contract = contract;
        this.seenByServices = seenByServices;
    }

    /** What no test has met has its texts, and neither a status nor an example yet. */
    JsonNode result() {
        var operations = operations();
        var catalogue = JsonNodeFactory.instance.objectNode();
        var codes = new TreeSet<>(told());
        codes.addAll(seen());
        for (var code : codes) {
            var entry = catalogue.putObject(code);
            addTexts(entry.putObject("fr"), code, "");
            addTexts(entry.putObject("en"), code, "_en");
            var where = entry.putArray("operations");
            operations.getOrDefault(code, new TreeSet<>()).forEach(where::add);
            var problem = example(code);
            var law = entry.putArray("legalBasis");
            problem.path("legalBasis").forEach(law::add);
            if (problem.isObject()) {
                entry.set("status", problem.path("status"));
                entry.set("example", problem);
            }
        }
        return catalogue;
    }

    /** Codes that have texts. */
    Set<String> told() {
        var told = BUNDLES.stream()
                .flatMap(bundle -> texts(bundle, "").stringPropertyNames().stream())
                .filter(key -> key.endsWith(".title"))
                .map(key -> key.substring(0, key.length() - ".title".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        told.removeAll(OF_OPERATORS);
        return told;
    }

    /** Codes that a test was answered with, or that a rule refused it with. */
    Set<String> seen() {
        var seen = new TreeSet<String>();
        contract.at("/components/examples").fieldNames().forEachRemaining(seen::add);
        seenByServices.forEach(service -> service.path("rules").fieldNames().forEachRemaining(seen::add));
        return seen;
    }

    private JsonNode example(String code) {
        return Stream.concat(
                        Stream.of(contract.at("/components/examples").path(code).path("value")),
                        seenByServices.stream()
                                .map(service -> service.path("rules").path(code)))
                .filter(JsonNode::isObject)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private Map<String, TreeSet<String>> operations() {
        var operations = new TreeMap<String, TreeSet<String>>();
        contract.path("paths")
                .forEach(path ->
                        path.forEach(operation -> operation.path("responses").forEach(response -> response.at(
                                        "/content/application~1problem+json/examples")
                                .fieldNames()
                                .forEachRemaining(code -> operations
                                        .computeIfAbsent(code, _ -> new TreeSet<>())
                                        .add(operation.path("operationId").asText())))));
        return operations;
    }

    private static void addTexts(ObjectNode words, String code, String language) {
        var titles = of(code + ".title", language);
        words.put("title", titles.stream().findFirst().orElse(code));
        var causes = words.putArray("causes");
        var details = of(code + ".detail", language);
        (details.isEmpty() ? titles : details).forEach(causes::add);
        of(code + ".remedy", language).stream().findFirst().ifPresent(remedy -> words.put("remedy", remedy));
    }

    /** One code may be told in other words by another service. */
    private static List<String> of(String key, String language) {
        return BUNDLES.stream()
                .map(bundle -> texts(bundle, language).getProperty(key))
                .filter(text -> text != null)
                .distinct()
                .toList();
    }

    private static Properties texts(String bundle, String language) {
        var texts = new Properties();
        try (Reader file = Files.newBufferedReader(ROOT.resolve(bundle + language + ".properties"))) {
            texts.load(file);
            return texts;
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
