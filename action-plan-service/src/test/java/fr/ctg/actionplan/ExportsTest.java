package fr.ctg.actionplan;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static fr.ctg.actionplan.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.teststack.Tokens;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A whole list is what its pages show; one that was cut is never taken for whole. */
@HttpTest
class ExportsTest {
    /** As many as fit in no buffer on the way. */
    private static final int ROWS = 12_000;

    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void writesTheItemsOfTheListToEachReaderHisOwn() throws Throwable {
        var plan = plans.active("EXPORT-1");
        var indicator = plans.defined(plan, 1, "countsPeople=true");
        plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"12\"}");
        plans.record(indicator, "2024", AUREILLE, "\"value\": {\"number\": \"3\"}, \"comment\": \"=1+1\"");
        for (var list : List.of("measures", "action-sheets", "indicators")) {
            sameAsTheList(() -> given(), list, plan);
            sameAsTheList(keeper::steering, list, plan);
        }
        keeper.steering()
                .accept("text/csv")
                .get("/v1/measures/export?planId=" + plan)
                .then()
                .statusCode(200)
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"measures.csv\"")
                .body(startsWith("id,planId,indicatorId,definitionVersion,period,communeSiren"))
                .body(containsString(",value.number,"))
                .body(containsString(",'=1+1,"));
        given().get("/v1/measures/export").then().statusCode(400).body("code", equalTo("measures-of-nothing"));
        given().get("/v1/measures/export?planId=" + plan + "&limit=3").then().statusCode(400);
        given().accept("application/xml")
                .get("/v1/measures/export?planId=" + plan)
                .then()
                .statusCode(406);
    }

    private void sameAsTheList(Supplier<RequestSpecification> reader, String list, String plan) throws IOException {
        var query = list + "?limit=200&planId=" + plan;
        var items = json.readTree(reader.get().get("/v1/" + query).asString()).get("items");
        var answer = reader.get().accept("*/*").get("/v1/" + list + "/export?planId=" + plan);
        answer.then()
                .statusCode(200)
                .header("Content-Type", "application/x-ndjson")
                .header("Synced-To", notNullValue());
        var lines = json.createArrayNode();
        for (var line : answer.asString().lines().toList()) {
            lines.add(json.readTree(line));
        }
        assertEquals(items, lines);
        assertTrue(!lines.isEmpty() || list.equals("measures"), list);
    }

    @Test
    void cutsWhatItCannotBringToItsEndAndWritesTwoAtOnce() throws Throwable {
        var plan = plans.active("EXPORT-2");
        fill(plan, plans.defined(plan, 1, ""));
        // As the gateway asks: a connection for each, which goes when its answer is cut.
        try (var http = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
                var first = export(http, plan).body();
                var second = export(http, plan).body()) {
            assertEquals('{', first.read());
            assertEquals('{', second.read());
            given().get("/v1/measures/export?planId=" + plan)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .body("code", equalTo("too-busy"));
            endTheirSessions();
            assertThrows(IOException.class, first::readAllBytes);
            assertThrows(IOException.class, second::readAllBytes);
            eventually(() -> assertEquals(ROWS, lines(http, plan)));
            export(http, plan).body().close();
            export(http, plan).body().close();
            eventually(() -> assertEquals(ROWS, lines(http, plan)));
        }
    }

    private static long lines(HttpClient http, String plan) throws IOException, InterruptedException {
        try (var whole = export(http, plan).body()) {
            return new String(whole.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .count();
        }
    }

    @Test
    void compressesForWhoTakesItAndHoldsWritersToEitherTag() throws Exception {
        String id = keeper.create(
                        "EXPORT-3", Keeper.STAKES.replace("des acteurs", "des acteurs" + " (démonstration)".repeat(10)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        keeper.addWholeSheet(id, 1, "1.1.a").then().statusCode(201);
        var plan = "/v1/plans/" + id;
        try (var http = HttpClient.newHttpClient()) {
            var plain = read(http, plan, "identity", "\"none\"");
            var packed = read(http, plan, "gzip", "\"none\"");
            var tag = packed.headers().firstValue("ETag").orElse("");
            assertEquals(plain.headers().firstValue("ETag").orElse("").replaceFirst("\"$", "-gzip\""), tag);
            assertEquals("gzip", packed.headers().firstValue("Content-Encoding").orElse(""));
            assertEquals("Accept-Encoding", packed.headers().firstValue("Vary").orElse(""));
            assertEquals("Accept-Encoding", plain.headers().firstValue("Vary").orElse(""));
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertArrayEquals(plain.body(), unpacked.readAllBytes());
            }
            System.out.printf("A plan: %,d bytes, %,d compressed%n", plain.body().length, packed.body().length);
            assertEquals(304, read(http, plan, "gzip", tag).statusCode());
            assertEquals(304, read(http, plan, "identity", tag).statusCode());
            keeper.steering()
                    .header("If-Match", tag)
                    .body(Map.of("adoptedOn", "2022-02-28", "body", "Comité de pilotage"))
                    .put(plan + "/adoption")
                    .then()
                    .statusCode(200);
        }
    }

    private static HttpResponse<byte[]> read(HttpClient http, String path, String coding, String known)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + Tokens.of("steering", "211300587"))
                .header("Accept-Encoding", coding)
                .header("If-None-Match", known);
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<InputStream> export(HttpClient http, String plan)
            throws IOException, InterruptedException {
        var address = "http://localhost:%d/v1/measures/export?planId=%s".formatted(RestAssured.port, plan);
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofInputStream());
    }

    private void fill(String plan, String indicator) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("""
                        insert into measure (id, plan_id, indicator_id, definition_version, period, commune_siren, author_siren, status, value, decision, corrections,
                            recorded_at, version)
                        select gen_random_uuid(), ?::uuid, ?::uuid, 1, '2023', '9' || lpad(n::text, 8, '0'), '211300587', 'APPROVED',
                            '{"number": "12"}', '{"organisationSiren": "999999998", "at": "2024-02-01T10:00:00Z"}', '[]', now(), 0
                        from generate_series(1, %d) n""".formatted(ROWS))) {
            insert.setString(1, plan);
            insert.setString(2, indicator);
            insert.executeUpdate();
        }
    }

    /** Each when it waits for its reader: a moment before it may still be fetching. */
    private void endTheirSessions() throws Throwable {
        var ended = new HashSet<Integer>();
        eventually(() -> {
            ended.addAll(endWaitingSessions());
            assertEquals(2, ended.size());
        });
    }

    private Set<Integer> endWaitingSessions() throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", "trusted");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select pid, pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and state = 'idle in transaction' and query like '%from measure %'""")) {
            var ended = new HashSet<Integer>();
            while (rows.next()) {
                ended.add(rows.getInt(1));
            }
            return ended;
        }
    }
}
