package fr.ctg.sandbox.maussane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.client.kotlin.example.Maussane;
import fr.ctg.client.kotlin.example.Stage;
import fr.ctg.client.kotlin.infrastructure.Serializer;
import fr.ctg.client.typescript.Node;
import fr.ctg.platform.embedded.DemoIdentity;
import fr.ctg.sandbox.IssuedTokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The same ten communes under other numbers, so that the case can be played again in one suite.
 *
 * @param department in the place of the real one: no commune has such a number
 */
record TwinTerritory(String key, String department) {
    static final TwinTerritory TYPESCRIPT = new TwinTerritory("twin", "98");
    static final TwinTerritory KOTLIN = new TwinTerritory("triplet", "96");

    private static final ObjectMapper JSON = new ObjectMapper();

    List<DemoIdentity> identities() throws IOException {
        var identities = new ArrayList<DemoIdentity>();
        for (var commune : communes()) {
            for (var role : List.of("clerk", "mayor")) {
                identities.add(new DemoIdentity(
                        role + "-" + commune.path("key").asText(),
                        List.of(role),
                        commune.path("siren").asText()));
            }
        }
        return identities;
    }

    /** What the story of {@code clients/typescript} tells. */
    JsonNode playInTypeScript(URI gateway, IssuedTokens tokens) throws IOException {
        var story = Path.of(System.getProperty("root.dir"))
                .resolve("clients/typescript/target/package/dist/example/maussane.js");
        return JSON.readTree(Node.call(
                Path.of("target/test-classes/play.cjs"),
                "play",
                story.toString(),
                stage(gateway, tokens).toString()));
    }

    /** What the story of {@code clients/kotlin} tells. */
    JsonNode playInKotlin(URI gateway, IssuedTokens tokens) throws IOException {
        var told = new Maussane(new Stage(stage(gateway, tokens))).play();
        return Serializer.getJacksonObjectMapper().valueToTree(told);
    }

    private JsonNode stage(URI gateway, IssuedTokens tokens) throws IOException {
        var stage = JSON.createObjectNode().put("gateway", gateway.toString().replaceAll("/$", ""));
        var held = stage.putObject("tokens");
        for (var name : List.of("steering", "caf-director")) {
            held.put(name, tokens.of(name));
        }
        for (var identity : identities()) {
            held.put(identity.name(), tokens.of(identity.name()));
        }
        stage.set("communes", communes());
        stage.putObject("told")
                .put("commune", key + "-maussane")
                .put("mayor", "Jean-Christophe CARRÉ")
                .set("act", read("act.json"));
        var convention = read("convention.json");
        ((ObjectNode) convention.path("convention")).put("reference", reference());
        ((ObjectNode) convention.path("initiative")).put("conventionReference", reference());
        stage.set("convention", convention);
        stage.set("plan", ((ObjectNode) read("plan.json")).put("conventionReference", reference()));
        return stage.put("textSha256", CaseFile.textSha256());
    }

    private String reference() {
        return "CTG-" + key.toUpperCase(Locale.ROOT) + "-2022-2025";
    }

    /** Of no real organisation: nine digits that only pass the checksum. */
    String siren(String insee) {
        var digits = department + insee + "0";
        for (int last = 0; last < 10; last++) {
            if (luhn(digits + last) % 10 == 0) {
                return digits + last;
            }
        }
        throw new IllegalStateException(digits);
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int doubled = place % 2 == 0 ? digit : digit * 2;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum;
    }

    private JsonNode communes() throws IOException {
        var communes = read("communes.json");
        for (var commune : communes) {
            var insee = commune.path("insee").asText();
            ((ObjectNode) commune)
                    .put("key", key + "-" + commune.path("key").asText())
                    .put("siren", siren(insee))
                    .put("insee", department + insee.substring(2));
        }
        return communes;
    }

    private static JsonNode read(String name) throws IOException {
        try (var file = CaseFile.class.getResourceAsStream(name)) {
            return JSON.readTree(file);
        }
    }
}
