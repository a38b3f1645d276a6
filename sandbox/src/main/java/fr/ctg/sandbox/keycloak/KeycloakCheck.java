package fr.ctg.sandbox.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.ctg.platform.embedded.FreePorts;
import fr.ctg.sandbox.CannotStart;
import fr.ctg.sandbox.DemoIdentities;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.RunProfile;
import fr.ctg.sandbox.Suite;
import fr.ctg.sandbox.SuiteSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** {@code make keycloak}: what tokens of a real Keycloak, with the realm of {@code deploy/}, may and may not do. */
public final class KeycloakCheck {
    private static final String MACHINE = "machine-maussane";
    private static final String OPERATOR = "machine-operator";
    private static final String MAUSSANE = "211300587";
    private static final String AUREILLE = "211300066";
    private static final int FIVE_MINUTES = 300;

    private final Http http = new Http();
    private final List<String> failed = new ArrayList<>();
    private final KeycloakServer keycloak;
    private final Suite suite;
    private int checked;

    private KeycloakCheck(KeycloakServer keycloak, Suite suite) {
        this.keycloak = keycloak;
        this.suite = suite;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            System.exit(run(Path.of("").toAbsolutePath(), Path.of(arguments[0]).toAbsolutePath()) ? 0 : 1);
        } catch (CannotStart refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    private static boolean run(Path root, Path distribution) throws IOException, InterruptedException, CannotStart {
        var home = Files.createDirectories(root.resolve(".sandbox/keycloak"));
        say("Starting Keycloak; its log is " + home.resolve("keycloak.log"));
        try (var keycloak = KeycloakServer.start(
                distribution,
                root.resolve("deploy/keycloak/ctg-realm.json"),
                home.resolve("keycloak.log"),
                FreePorts.next(),
                new Http())) {
            say("Keycloak is ready: " + keycloak.issuer());
            var profile = new RunProfile(
                    List.of("deliberation-service", "gateway"),
                    List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                    Map.of(),
                    Map.of(
                            "QUARKUS_SHUTDOWN_DELAY", "0S",
                            "QUARKUS_OIDC_AUTH_SERVER_URL", keycloak.issuer(),
                            "QUARKUS_OIDC_TOKEN_AGE", "15M",
                            // So that this ends today: by default it is half a minute.
                            "QUARKUS_OIDC_TOKEN_FORCED_JWK_REFRESH_INTERVAL", "1S",
                            "CTG_IDENTITY_DELEGATION", "true"));
            var settings = new SuiteSettings(
                    root, home.resolve("suite"), Ports.free(), true, Instant.now(), DemoIdentities.all(), profile);
            try (var suite = new Suite(settings, KeycloakCheck::say)) {
                suite.start();
                var check = new KeycloakCheck(keycloak, suite);
                check.all();
                say("%d checks, %d failed".formatted(check.checked, check.failed.size()));
                return check.failed.isEmpty();
            }
        }
    }

    private void all() throws InterruptedException {
        machine();
        scopes();
        flows();
        organisationBySiret();
        keys();
        shutOut();
    }

    private void machine() {
        var token = tokenOf(MACHINE);
        var claims = claims(token);
        check("a machine's token is for this API", () -> "ctg-api"
                .equals(claims.path("aud").asText()));
        check(
                "it names its organisation",
                () -> MAUSSANE.equals(claims.path("organisation").asText()));
        check("it has the role that was granted", () -> contains(claims.path("groups"), "clerk"));
        check(
                "it ends after five minutes",
                () -> claims.path("exp").asInt() - claims.path("iat").asInt() <= FIVE_MINUTES);
        check("it registers the council of its own commune", () -> register(token, MAUSSANE) == 201);
        check("and of no other", () -> register(token, AUREILLE) == 403);
        check("it does not operate", () -> operations(token) == 403);
        check("the operator's does", () -> operations(tokenOf(OPERATOR)) == 200);
        check("a changed one is nobody's", () -> register(changed(token), MAUSSANE) == 401);
        check("without one nothing is written", () -> register("", MAUSSANE) == 401);
    }

    /** The user behind keeps their role; the client was not given it. */
    private void scopes() {
        var machine = client(MACHINE);
        var scope = scopeId("ctg-record");
        keycloak.administer("DELETE", "/clients/" + machine + "/default-client-scopes/" + scope, "");
        check("without the scope the role is not exercised", () -> register(tokenOf(MACHINE), MAUSSANE) == 403);
        keycloak.administer("PUT", "/clients/" + machine + "/default-client-scopes/" + scope, "");
        check("with it, it is again", () -> register(tokenOf(MACHINE), MAUSSANE) == 409);
        var identity = scopeId("ctg-identity");
        keycloak.administer("DELETE", "/clients/" + machine + "/default-client-scopes/" + identity, "");
        check("a token for no audience is nobody's", () -> register(tokenOf(MACHINE), MAUSSANE) == 401);
        keycloak.administer("PUT", "/clients/" + machine + "/default-client-scopes/" + identity, "");
    }

    private void flows() {
        var portal = "ctg-portal";
        var secret = secretOf(portal);
        check(
                "no password is given to a client",
                () -> http.form(
                                        keycloak.issuer() + "/protocol/openid-connect/token",
                                        Map.of(
                                                "grant_type", "password",
                                                "client_id", portal,
                                                "client_secret", secret,
                                                "username", "x",
                                                "password", "x"))
                                .status()
                        >= 400);
        check(
                "a portal has no rights of its own",
                () -> keycloak.token(portal, secret).status() >= 400);
        check(
                "no code without its challenge",
                () -> authorize("code").location().contains("code_challenge_method"));
        check(
                "no token by the browser's address",
                () -> authorize("token").location().contains("unauthorized_client"));
    }

    private Http.Answer authorize(String type) {
        return http.get(
                keycloak.issuer() + "/protocol/openid-connect/auth?client_id=ctg-portal&response_type=" + type
                        + "&scope=openid&nonce=n&redirect_uri=https://portail.example/callback",
                "");
    }

    /** As ProConnect names it: by one of its establishments. */
    private void organisationBySiret() {
        var user = (ObjectNode) keycloak.read("/clients/" + client(MACHINE) + "/service-account-user");
        var path = "/users/" + user.path("id").asText();
        user.withObject("/attributes").putArray("organisation").add(MAUSSANE + "00015");
        keycloak.administer("PUT", path, user.toString());
        var token = tokenOf(MACHINE);
        check(
                "an organisation may be named by a SIRET",
                () -> claims(token).path("organisation").asText().length() == 14);
        check("it acts for its SIREN", () -> register(token, MAUSSANE) == 409);
        check("and for no other", () -> register(token, AUREILLE) == 403);
        user.withObject("/attributes").putArray("organisation").add(MAUSSANE);
        keycloak.administer("PUT", path, user.toString());
    }

    private void keys() throws InterruptedException {
        var old = tokenOf(MACHINE);
        check("the old key is good", () -> register(old, MAUSSANE) == 409);
        Thread.sleep(1500); // keys are not looked up more often
        var added = keycloak.administer("POST", "/components", """
                {"name": "next", "providerId": "rsa-generated", "providerType": "org.keycloak.keys.KeyProvider",
                 "config": {"priority": ["500"], "enabled": ["true"], "active": ["true"], "algorithm": ["RS256"]}}""");
        check("the realm takes another key", () -> added.status() == 201);
        var fresh = tokenOf(MACHINE);
        check(
                "it signs with it",
                () -> !header(fresh).path("kid").equals(header(old).path("kid")));
        check("the new key is good at once", () -> register(fresh, MAUSSANE) == 409);
        check("so is still the old one", () -> register(old, MAUSSANE) == 409);
    }

    private void shutOut() {
        var machine = (ObjectNode) keycloak.read("/clients/" + client(MACHINE));
        var secret = secretOf(MACHINE);
        machine.put("enabled", false);
        keycloak.administer("PUT", "/clients/" + machine.path("id").asText(), machine.toString());
        check(
                "a client that is shut out gets no other token",
                () -> keycloak.token(MACHINE, secret).status() >= 400);
    }

    private int register(String token, String siren) {
        return http.send("POST", suite.gateway() + "/v1/councils", token, """
                        {"siren": "%s", "insee": "%s", "name": "Commune (essai)", "renewedOn": "2020-03-15", "population": 2000,
                         "populationYear": 2018, "demonstration": true,
                         "members": [{"givenName": "Personne", "familyName": "FICTIVE", "office": "MAYOR"}]}""".formatted(
                                siren, siren.equals(MAUSSANE) ? "13058" : "13003"))
                .status();
    }

    private int operations(String token) {
        var service = suite.application("deliberation-service").address();
        return http.get(service + "/v1/operations/messaging", token).status();
    }

    private String tokenOf(String client) {
        return keycloak.token(client, secretOf(client))
                .json()
                .path("access_token")
                .asText();
    }

    private String secretOf(String client) {
        return keycloak.read("/clients/" + client(client) + "/client-secret")
                .path("value")
                .asText();
    }

    private String client(String name) {
        return keycloak.read("/clients?clientId=" + name).path(0).path("id").asText();
    }

    private String scopeId(String name) {
        for (var scope : keycloak.read("/client-scopes")) {
            if (name.equals(scope.path("name").asText())) {
                return scope.path("id").asText();
            }
        }
        throw new IllegalStateException("The realm has no scope " + name);
    }

    private static JsonNode header(String token) {
        return part(token, 0);
    }

    private static JsonNode claims(String token) {
        return part(token, 1);
    }

    private static JsonNode part(String token, int index) {
        try {
            return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
        } catch (IOException unreadable) {
            throw new IllegalStateException("Not a token: " + token.length() + " characters", unreadable);
        }
    }

    private static boolean contains(JsonNode list, String wanted) {
        for (var one : list) {
            if (wanted.equals(one.asText())) {
                return true;
            }
        }
        return false;
    }

    private static String changed(String token) {
        var parts = token.split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        parts[1] = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace(MAUSSANE, AUREILLE).getBytes(StandardCharsets.UTF_8));
        return String.join(".", parts);
    }

    private void check(String what, BooleanSupplier holds) {
        checked++;
        var held = holds.getAsBoolean();
        if (!held) {
            failed.add(what);
        }
        say((held ? "ok      " : "FAILED  ") + what);
    }

    private static void say(String line) {
        System.out.printf(Locale.ROOT, "%s%n", line);
    }
}
