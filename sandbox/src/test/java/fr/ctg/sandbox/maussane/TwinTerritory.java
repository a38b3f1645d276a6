package fr.ctg.sandbox.maussane;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.client.typescript.Node;
import fr.ctg.platform.embedded.DemoIdentity;
import fr.ctg.sandbox.IssuedTokens;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The same ten communes under other numbers, so that the case can be played twice in one suite. */
final class TwinTerritory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String KEY = "twin-";
    private static final String REFERENCE = "CTG-TWIN-2022-2025";

    private TwinTerritory() {}

    static List<DemoIdentity> identities() throws IOException {
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
    static JsonNode playInTypeScript(URI gateway, IssuedTokens tokens) throws IOException {
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
                .put("commune", KEY + "maussane")
                .put("mayor", "Jean-Christophe CARRÉ")
                .set("act", read("act.json"));
        var convention = read("convention.json");
        ((ObjectNode) convention.path("convention")).put("reference", REFERENCE);
        ((ObjectNode) convention.path("initiative")).put("conventionReference", REFERENCE);
        stage.set("convention", convention);
        stage.set("plan", ((ObjectNode) read("plan.json")).put("conventionReference", REFERENCE));
        stage.put("textSha256", CaseFile.textSha256());
        var story = Path.of(System.getProperty("root.dir"))
                .resolve("clients/typescript/target/package/dist/example/maussane.js");
        return JSON.readTree(
                Node.call(Path.of("target/test-classes/play.cjs"), "play", story.toString(), stage.toString()));
    }

    /** Of no real organisation: nine digits that only pass the checksum. */
    static String siren(String insee) {
        var digits = "98" + insee + "0";
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

    private static JsonNode communes() throws IOException {
        var communes = read("communes.json");
        for (var commune : communes) {
            var insee = commune.path("insee").asText();
            ((ObjectNode) commune)
                    .put("key", KEY + commune.path("key").asText())
                    .put("siren", siren(insee))
                    .put("insee", "98" + insee.substring(2));
        }
        return communes;
    }

    private static JsonNode read(String name) throws IOException {
        try (var file = CaseFile.class.getResourceAsStream(name)) {
            return JSON.readTree(file);
        }
    }
}
