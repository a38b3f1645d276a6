package fr.ctg.sandbox.maussane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.ctg.client.typescript.Node;
import fr.ctg.sandbox.DemoIdentities;
import fr.ctg.sandbox.IssuedTokens;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.RunProfile;
import fr.ctg.sandbox.Suite;
import fr.ctg.sandbox.SuiteSettings;
import fr.ctg.sandbox.monitoring.AskedMetrics;
import fr.ctg.sandbox.monitoring.KeptTraces;
import fr.ctg.sandbox.monitoring.KeptTraces.KeptSpan;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The case and every bad input, played on the packaged applications through the gateway, over real PostgreSQL and Kafka. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaussaneCaseIT {
    private static final Path ROOT = Path.of(System.getProperty("root.dir"));
    private static final String TEXT = CaseFile.textSha256();
    private static final Act ACT = CaseFile.read("act.json", Act.class);

    /** What not everybody may write. */
    private static final Map<String, String> PROTECTED = Map.of(
            "deliberation-service", "/v1/councils",
            "ctg-service", "/v1/conventions",
            "action-plan-service", "/v1/plans",
            "gateway", "/v1/conventions");

    private KeptTraces traces;
    private Ports ports;
    private Suite suite;
    private IssuedTokens tokens;
    private MaussaneCase story;
    private Client client;
    private URI chain;

    @BeforeAll
    void playTheCase(@TempDir Path home) throws Exception {
        traces = KeptTraces.start();
        ports = Ports.free();
        suite = new Suite(
                new SuiteSettings(
                        ROOT,
                        home,
                        ports,
                        true,
                        Instant.parse("2022-10-03T07:00:00Z"),
                        Stream.of(
                                        DemoIdentities.all(),
                                        TwinTerritory.TYPESCRIPT.identities(),
                                        TwinTerritory.KOTLIN.identities())
                                .flatMap(List::stream)
                                .toList(),
                        RunProfile.DEMONSTRATION.with(traces.settings())),
                System.out::println);
        suite.start();
        tokens = new IssuedTokens(suite.issuer());
        story = new MaussaneCase(suite.gateway(), tokens::of);
        client = new Client(suite.gateway(), tokens::of);
        chain = story.load(System.out::println);
    }

    @AfterAll
    void stop() throws IOException {
        suite.close();
        traces.close();
    }

    @Test
    void followsAVoteToTheMandateAndTheLastSignatureToThePlanInOneTraceEach() throws Exception {
        awaitTrue(() -> Set.of(
                        "gateway: PUT /v1/",
                        "gateway: PUT",
                        "deliberation-service: PUT /v1/deliberations/{id}/vote",
                        "deliberation-service: publish deliberation.events.v1",
                        "ctg-service: process deliberation.events.v1")
                .equals(storyWith("deliberation-service: PUT /v1/deliberations/{id}/vote")));
        awaitTrue(() -> Set.of(
                        "gateway: POST /v1/",
                        "gateway: POST",
                        "ctg-service: POST /v1/conventions/{id}/signatures",
                        "ctg-service: publish convention.events.v1",
                        "ctg-service: process convention.events.v1",
                        "deliberation-service: process convention.events.v1",
                        "action-plan-service: process convention.events.v1",
                        "action-plan-service: publish plan.events.v1",
                        "ctg-service: process plan.events.v1")
                .equals(storyWith("ctg-service: process plan.events.v1")));
    }

    @Test
    void keepsInATraceNeitherWhoAskedNorWhatFor() throws Exception {
        client.get("/v1/deliberations?text=CARR%C3%89").requireStatus(200);
        client.get("/v1/councils?token=S3CRET").requireProblem(400, "unknown-parameter");
        awaitTrue(() -> traces.spans().stream()
                .filter(kept -> kept.application().equals("deliberation-service")
                        && kept.value("url.query").equals("REDACTED"))
                .map(kept -> kept.span().getName())
                .collect(Collectors.toSet())
                .containsAll(Set.of("GET /v1/deliberations", "GET /v1/councils")));
        for (var kept : traces.spans()) {
            assertEquals(List.of(), kept.span().getEventsList(), kept::title);
            assertTrue(Set.of("", "REDACTED").contains(kept.value("client.address")), kept::title);
            var told = kept.span().toString();
            assertTrue(Stream.of("CARR", "S3CRET", "eyJ", "Java-http").noneMatch(told::contains), told);
        }
    }

    /** All of the first trace that has such a span; nothing yet while a span of it, other than the first, has no cause in it. */
    private Set<String> storyWith(String title) {
        var all = traces.spans();
        var trace = all.stream()
                .filter(kept -> kept.title().equals(title))
                .map(KeptSpan::trace)
                .findFirst();
        var story = all.stream()
                .filter(kept -> trace.equals(Optional.of(kept.trace())))
                .toList();
        var ids = story.stream().map(kept -> kept.span().getSpanId()).collect(Collectors.toSet());
        var causeless = story.stream()
                .filter(kept -> !ids.contains(kept.span().getParentSpanId()))
                .count();
        return causeless == 1 ? story.stream().map(KeptSpan::title).collect(Collectors.toSet()) : Set.of();
    }

    /** A pool whose parts are of different releases warned of every connection that another thread took: nobody finds anything in such a log. */
    @Test
    void hearsNoWarningFromThePoolsOfConnections() throws IOException {
        for (var service : List.of("deliberation-service", "ctg-service", "action-plan-service")) {
            var log = Files.readString(suite.logs().resolve(service + ".log"));
            assertTrue(log.contains(" WARN "), "the log of " + service + " is not read as it is written");
            assertEquals(
                    List.of(),
                    log.lines()
                            .filter(line -> line.contains(" WARN ") && line.contains("[io.ag."))
                            .toList());
        }
    }

    /** A token that was refused may be good elsewhere, or an hour ago; and it names who. */
    @Test
    void writesNoTokenIntoItsLogs() throws Exception {
        var forged = tokens.of("clerk-maussane").replaceFirst("[^.]{4}$", "AAAA");
        try (var http = HttpClient.newHttpClient()) {
            for (var application : suite.applications()) {
                var request = HttpRequest.newBuilder(application.address().resolve(PROTECTED.get(application.name())))
                        .header("Authorization", "Bearer " + forged)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{}"))
                        .build();
                assertEquals(401, http.send(request, BodyHandlers.discarding()).statusCode(), application.name());
            }
        }
        for (var application : suite.applications()) {
            var log = Files.readString(suite.logs().resolve(application.name() + ".log"));
            assertTrue(log.contains("[fr.ct.security]"), application.name() + " tells of no refusal");
            assertEquals(
                    List.of(), log.lines().filter(line -> line.contains("eyJ")).toList());
        }
    }

    @Test
    void showsEveryMetricThatAnAlertOrADashboardAsksFor() throws Exception {
        var unknown = AskedMetrics.asked(ROOT);
        System.out.println(unknown.size() + " metrics are asked for");
        assertTrue(unknown.size() > 20, unknown::toString);
        unknown.removeAll(AskedMetrics.shown(ports));
        assertEquals(Set.of(), unknown);
    }

    @Test
    void provesTheWholeChainFromQuorumToPlan() throws Exception {
        var answer = client.get(chain.getPath()).requireStatus(200).body();
        assertTrue(answer.path("complete").asBoolean(), answer::toPrettyString);
        assertEquals("IN_FORCE", answer.path("status").asText());
        assertEquals(
                "2022-09-22",
                link(answer.path("convention"), "convention-signed").path("on").asText());
        assertEquals(11, answer.path("parties").size());
        var maussane = party(answer, "211300587").path("links");
        assertEquals(
                List.of("convocation", "quorum", "proxies", "vote", "executory", "mandate", "signature"),
                texts(maussane, "code"));
        var quorum = link(maussane, "quorum");
        assertEquals("quorum-third-2021-11", quorum.at("/rule/id").asText());
        assertEquals("2022-07-31", quorum.at("/rule/to").asText());
        assertEquals(7, quorum.at("/facts/required").asInt());
        assertEquals(19, quorum.at("/facts/membersInOffice").asInt());
        assertEquals(10, quorum.at("/facts/counted").size());
        assertEquals("Jean-Christophe CARRÉ", quorum.at("/facts/counted/0").asText());
        assertEquals(2, link(maussane, "proxies").at("/facts/mostPerHolder").asInt());
        assertEquals(15, link(maussane, "convocation").at("/facts/clearDays").asInt());
        var vote = link(maussane, "vote");
        assertEquals("UNSTATED", vote.at("/facts/tally").asText());
        assertFalse(vote.path("facts").has("votesFor"));
        assertEquals("2022-08-01", link(maussane, "executory").path("on").asText());
        var plan = link(answer.path("convention"), "plan-active");
        assertEquals(21, plan.at("/facts/sheets").asInt());
        assertEquals(10, plan.at("/facts/objectives").asInt());
        for (var party : answer.path("parties")) {
            for (var link : party.path("links")) {
                assertTrue(link.has("legalBasis") && link.has("facts"), link::toString);
                if (link.has("href")) {
                    client.get(link.path("href").asText()).requireStatus(200);
                }
            }
        }
    }

    @Test
    void keepsEveryFactOfTheActThatHasAHome() throws Exception {
        var deliberation =
                client.get(link(maussaneLinks(), "vote").path("href").asText()).body();
        assertEquals("2022/07/29/07", deliberation.path("officialNumber").asText());
        assertEquals("unusual-citation", deliberation.at("/remarks/0/code").asText());
        assertEquals(4, deliberation.path("decisions").size());
        assertEquals("EXECUTORY", deliberation.path("status").asText());
        var sitting = client.get(
                        "/v1/sittings/" + deliberation.path("sittingId").asText())
                .body();
        assertEquals("19:00:00", sitting.path("startsAt").asText());
        assertEquals(8, sitting.path("proxies").size());
        assertEquals("Fanny ARSAC", sitting.at("/attendance/excused/0/name").asText());
        assertEquals(
                "Bernadette SAMUEL", sitting.at("/attendance/secretary/name").asText());
        var convention = client.get(conventionPath()).body();
        assertEquals(7, convention.path("fields").size());
        assertEquals("Maillane", convention.at("/remarks/0/facts/outside/0").asText());
        var reference = convention.path("reference").asText();
        var initiative = client.get("/v1/initiatives?conventionReference=" + reference)
                .body()
                .at("/items/0");
        assertEquals("2019-12-11", initiative.path("launchedOn").asText());
        assertEquals(2, initiative.path("suspensions").size());
        assertEquals("TECHNICAL_COMMITTEE", initiative.at("/validations/0/body").asText());
        var promises = client.get("/v1/commitments?siren=211300587").body().path("items");
        assertEquals(List.of("OPEN"), texts(promises, "status"));
        assertEquals("2022-12-31", promises.at("/0/dueOn").asText());
        var plan = client.get("/v1/plans?conventionReference=" + reference).text("/items/0/id");
        var sheets =
                client.get("/v1/action-sheets?limit=200&planId=" + plan).body().path("items");
        assertEquals(21, sheets.size());
        for (var sheet : sheets) {
            assertTrue(
                    sheet.path("indicators").size() >= 1
                            && sheet.path("demonstration").asBoolean(),
                    sheet::toString);
        }
        awaitTrue(
                () -> client.get("/v1/deliberations/" + deliberation.path("id").asText())
                        .text("/mandateUse/conventionSignedOn")
                        .equals("2022-09-22"));
    }

    @Test
    void provesTheSameChainWhenATypeScriptClientPlaysTheCase() throws Exception {
        assumeTrue(Node.absence().isEmpty(), () -> Node.absence().orElse(""));
        provesTheSameChain(
                "TypeScript",
                TwinTerritory.TYPESCRIPT,
                TwinTerritory.TYPESCRIPT.playInTypeScript(suite.gateway(), tokens));
    }

    @Test
    void provesTheSameChainWhenAKotlinClientPlaysTheCase() throws Exception {
        provesTheSameChain("Kotlin", TwinTerritory.KOTLIN, TwinTerritory.KOTLIN.playInKotlin(suite.gateway(), tokens));
    }

    private void provesTheSameChain(String language, TwinTerritory territory, JsonNode told) throws Exception {
        told.path("steps").forEach(step -> System.out.println(language + ": " + step.asText()));
        System.out.println(language + ": " + told.path("calls") + " calls");

        var chain = told.path("chain");
        assertTrue(chain.path("complete").asBoolean(), chain::toPrettyString);
        assertEquals(11, chain.path("parties").size());
        assertEquals(verdicts(client.get(this.chain.getPath()).body()), verdicts(chain));
        var maussane = party(chain, territory.siren("13058")).path("links");
        assertEquals(
                "quorum-third-2021-11", link(maussane, "quorum").at("/rule/id").asText());
        assertEquals("2022-08-01", link(maussane, "executory").path("on").asText());
    }

    @Test
    void playsTheCaseAgainWithoutChangingAnything() throws Exception {
        var before = client.get(chain.getPath()).body();
        var councils = client.get("/v1/councils?limit=200").body();
        assertEquals(chain, story.load(line -> {}));
        assertEquals(before, client.get(chain.getPath()).body());
        assertEquals(councils, client.get("/v1/councils?limit=200").body());
    }

    @Test
    void refusesTheSecondProxyOfEachHolderOn1August2022() throws Exception {
        var sitting = convene("2022-08-01");
        for (int pair = 0; pair < 8; pair++) {
            var proxy = ACT.proxies().get(pair);
            var answer = client.post("clerk-maussane", "/v1/sittings/" + sitting + "/proxies", """
                    {"giverId": "%s", "holderId": "%s"}""".formatted(
                            memberId(proxy.giver()), memberId(proxy.holder())));
            if (pair % 2 == 0) {
                answer.requireStatus(200);
            } else {
                answer.requireProblem(409, "proxy-cap-reached");
                assertEquals("2022-08-01", answer.text("/facts/period/from"));
                assertEquals(1, answer.body().at("/facts/perHolder").asInt());
                assertEquals("CGCT art. L2121-20", answer.text("/legalBasis/0"));
            }
        }
    }

    @Test
    void refusesNinePresentWithoutTheExceptionalRegime() throws Exception {
        var sitting = convene("2022-08-02");
        var refused = client.put("clerk-maussane", "/v1/sittings/" + sitting + "/opening", opening(9))
                .requireProblem(409, "quorum-not-reached");
        assertEquals(9, refused.body().at("/facts/present").asInt());
        assertEquals(10, refused.body().at("/facts/required").asInt());
        assertEquals("CONVENED", client.get("/v1/sittings/" + sitting).text("/status"));
    }

    @Test
    void refusesToSignBeforeTheActIsExecutoryAndAnotherTextThanTheMandatedOne() throws Exception {
        var reference = "CTG-" + UUID.randomUUID();
        var convention = register(reference);
        sign(convention, TEXT).requireProblem(409, "party-not-authorised");
        var deliberation = adopt(reference);
        awaitStanding(convention, "APPROVED");
        var refused = sign(convention, TEXT).requireProblem(409, "party-not-authorised");
        assertEquals("act-not-executory", refused.text("/blockedBy/0/code"));
        assertEquals("CGCT art. L2131-1", refused.text("/blockedBy/0/legalBasis/0"));
        makeExecutory(deliberation);
        awaitStanding(convention, "AUTHORISED");
        sign(convention, "b".repeat(64)).requireProblem(409, "text-not-mandated");
        sign(convention, TEXT).requireStatus(200);
    }

    @Test
    void recordsActsWhileKafkaIsDownAndDeliversThemWhenItIsBack() throws Exception {
        var reference = "CTG-" + UUID.randomUUID();
        var convention = register(reference);
        suite.kafka().stop();
        String deliberation;
        try {
            deliberation = adopt(reference);
            makeExecutory(deliberation);
            assertEquals(
                    "EXECUTORY", client.get("/v1/deliberations/" + deliberation).text("/status"));
            assertEquals("TO_DELIBERATE", client.get(convention).text("/parties/0/standing"));
        } finally {
            suite.kafka().start();
        }
        awaitStanding(convention, "AUTHORISED");
    }

    @Test
    void answersForAServiceThatIsDownAndFindsItsDataWhenItIsBack() throws Exception {
        var before = client.get("/v1/plans").requireStatus(200).body().path("items");
        var plans = suite.application("action-plan-service");
        plans.kill();
        client.get("/v1/plans").requireProblem(503, "unavailable");
        client.get("/v1/conventions").requireStatus(200);
        plans.start();
        suite.awaitReady(List.of(plans));
        var known = client.get("/v1/plans").requireStatus(200).body().path("items");
        assertEquals(before, known);
    }

    @Test
    void answersBadRequestsWithAClearProblemAndStoresNothing() throws Exception {
        var before = client.get("/v1/conventions").body();
        var steering = "steering";
        client.post(steering, "/v1/conventions", "{\"reference\": ").requireProblem(400, "malformed-json");
        client.post(steering, "/v1/conventions", "{\"status\": \"SIGNED\"}").requireProblem(400, "unknown-field");
        client.post(steering, "/v1/conventions", "null").requireProblem(400, "invalid-request");
        client.post(steering, "/v1/conventions", "").requireProblem(400, "invalid-request");
        client.get("/v1/conventions?statut=1").requireProblem(400, "unknown-parameter");
        client.get("/v1/conventions?limit=0").requireProblem(400, "invalid-request");
        client.send(steering, "POST", "/v1/conventions", "a=b", "application/x-www-form-urlencoded")
                .requireProblem(415, "unsupported-media-type");
        client.post(steering, "/v1/conventions", "{\"title\": \"" + "x".repeat(1_100_000) + "\"}")
                .requireProblem(413, "too-large");
        client.get("/v1/unknown").requireProblem(404, "no-such-resource");
        client.get("/v1/conventions/" + UUID.randomUUID()).requireProblem(404, "not-found");
        client.send(steering, "DELETE", "/v1/conventions", "", "application/json")
                .requireProblem(405, "method-not-allowed");
        client.post("clerk-maussane", "/v1/conventions", "{}").requireProblem(403, "forbidden");
        assertEquals(before, client.get("/v1/conventions").body());
    }

    @Test
    void givesOneContractForTheWholeSuite() throws Exception {
        var contract = client.get("/openapi").requireStatus(200).body();
        assertTrue(contract.path("paths").has("/v1/conventions/{id}/legal-chain"));
        assertTrue(contract.path("paths").has("/v1/sittings/{id}/opening"));
        assertTrue(contract.path("paths").has("/v1/action-sheets"));
    }

    /** Of the packages, where nothing is left of what the tests of a service read of its code. */
    @Test
    void showsEachContractAsItIsCommitted() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            for (var application : suite.applications()) {
                var request = HttpRequest.newBuilder(application.address().resolve("/openapi"))
                        .build();
                var committed = ROOT.resolve(application.name()).resolve("contract/openapi.json");
                assertEquals(
                        Files.readString(committed),
                        http.send(request, BodyHandlers.ofString()).body());
            }
        }
    }

    private String conventionPath() {
        return chain.getPath().replace("/legal-chain", "");
    }

    private JsonNode maussaneLinks() throws IOException, InterruptedException {
        return party(client.get(chain.getPath()).body(), "211300587").path("links");
    }

    private JsonNode council() throws IOException, InterruptedException {
        return client.get("/v1/councils?siren=211300587").body().at("/items/0");
    }

    private String memberId(String familyName) throws IOException, InterruptedException {
        return find(council().path("members"), "familyName", familyName)
                .path("id")
                .asText();
    }

    private String convene(String heldOn) throws IOException, InterruptedException {
        return client.post("clerk-maussane", "/v1/sittings", """
                        {"councilId": "%s", "heldOn": "%s", "startsAt": "19:00", "place": "Hôtel de Ville",
                         "convokedOn": "2022-07-13", "agenda": [{"rank": 1, "title": "Essai"}]}""".formatted(
                                council().path("id").asText(), heldOn))
                .requireStatus(201)
                .text("/id");
    }

    private String opening(int present) throws IOException, InterruptedException {
        var ids = new StringJoiner("\", \"", "[\"", "\"]");
        for (int index = 0; index < present; index++) {
            ids.add(memberId(ACT.present().get(index)));
        }
        return """
                {"presentIds": %s, "excusedIds": [], "chairId": "%s", "secretaryId": "%s"}""".formatted(ids, memberId(ACT.chair()), memberId(ACT.secretary()));
    }

    private String register(String reference) throws IOException, InterruptedException {
        var id = client.post("steering", "/v1/conventions", """
                        {"reference": "%s", "title": "Essai", "startsOn": "2022-01-01", "endsOn": "2025-12-31",
                         "fields": ["essai"], "textSha256": "%s", "parties": [
                          {"siren": "211300587", "name": "Maussane", "kind": "COMMUNE", "required": true, "signersRequired": 1},
                          {"siren": "999999998", "name": "Caf (démonstration)", "kind": "CAF", "required": true, "signersRequired": 2}]}""".formatted(reference, TEXT))
                .requireStatus(201)
                .text("/id");
        return "/v1/conventions/" + id;
    }

    private String adopt(String reference) throws IOException, InterruptedException {
        var sitting = convene("2022-08-29");
        client.put("clerk-maussane", "/v1/sittings/" + sitting + "/opening", opening(10))
                .requireStatus(200);
        var deliberation = client.post("clerk-maussane", "/v1/deliberations", """
                        {"sittingId": "%s", "rank": 1, "officialNumber": "%s", "subject": "Essai", "visas": [],
                         "rapporteurId": "%s", "decisions": [{"verb": "AUTHORISES", "text": "signer"}],
                         "mandate": {"conventionReference": "%s", "textSha256": "%s", "office": "MAYOR", "demonstration": true}, "commitments": []}""".formatted(
                                sitting, UUID.randomUUID(), memberId(ACT.chair()), reference, TEXT))
                .requireStatus(201)
                .text("/id");
        client.put("clerk-maussane", "/v1/deliberations/" + deliberation + "/vote", """
                {"method": "ORDINARY", "tally": "STATED", "votesFor": 10, "votesAgainst": 0, "abstentions": 0,
                 "declaredUnanimous": true}""")
                .requireStatus(200);
        return deliberation;
    }

    private void makeExecutory(String deliberation) throws IOException, InterruptedException {
        client.put("clerk-maussane", "/v1/deliberations/" + deliberation + "/publication", """
                {"publishedOn": "2022-09-01", "mode": "WEBSITE"}""")
                .requireStatus(200);
        client.put("clerk-maussane", "/v1/deliberations/" + deliberation + "/transmission", """
                {"receivedOn": "2022-09-01", "authority": "Sous-préfecture d'Arles"}""")
                .requireStatus(200);
    }

    private Client.Answer sign(String convention, String text) throws IOException, InterruptedException {
        return client.post("mayor-maussane", convention + "/signatures", """
                {"siren": "211300587", "signature": {"signedOn": "2022-09-15", "place": "Essai", "channel": "PAPER", "level": "HANDWRITTEN",
                 "textSha256": "%s", "signers": [{"name": "Essai", "capacity": "Maire", "office": "MAYOR", "standing": "HOLDER"}], "demonstration": true}}""".formatted(text));
    }

    private void awaitStanding(String convention, String standing) throws Exception {
        awaitTrue(() -> client.get(convention).text("/parties/0/standing").equals(standing));
    }

    private static void awaitTrue(Patience.Look<Boolean, Exception> condition) throws Exception {
        Patience.until("the condition to come true", condition, held -> held);
    }

    /** What each link of a chain says, whoever the parties are. */
    private static List<String> verdicts(JsonNode chain) {
        var verdicts = new ArrayList<String>();
        // Part by part: in which order an object has its fields says nothing, and a typed client may change it.
        for (var part : List.of("parties", "convention", "commitments")) {
            chain.path(part).findValues("code").forEach(code -> verdicts.add(code.asText()));
            chain.path(part).findValues("verdict").forEach(verdict -> verdicts.add(verdict.asText()));
        }
        return verdicts;
    }

    private static JsonNode party(JsonNode chain, String siren) {
        return find(chain.path("parties"), "siren", siren);
    }

    private static JsonNode link(JsonNode links, String code) {
        return find(links, "code", code);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.path(field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + field + " " + value + " in " + list));
    }

    private static List<String> texts(JsonNode list, String field) {
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.path(field).asText()));
        return texts;
    }
}
