package fr.ctg.sandbox.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.sandbox.IssuedTokens;
import fr.ctg.sandbox.Ports;
import fr.ctg.sandbox.Suite;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The synthetic acts in miniature, read back through the packaged service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SyntheticActsIT {
    private static final String DIGEST = """
            select md5((select string_agg((to_jsonb(c) - 'modified_at')::text, '' order by id) from council c)
                    || (select string_agg((to_jsonb(s) - 'modified_at')::text, '' order by id) from sitting s)
                    || (select string_agg(d::text, '' order by id) from deliberation d))""";

    private final Ports ports = Ports.free();
    private final Database database = new Database(ports.postgresql());
    private Suite suite;

    @BeforeAll
    void startTheService(@TempDir Path home) throws Exception {
        var root = Path.of(System.getProperty("root.dir"));
        suite = new Suite(Bench.settings(root, home, ports, true), System.out::println);
        suite.start();
    }

    @AfterAll
    void stop() throws IOException {
        suite.close();
    }

    @Test
    void readsBackEveryActThatWasLoaded() throws Exception {
        load(1);
        var samples = new Samples(database);
        var token = new IssuedTokens(suite.issuer()).of(Bench.CLERK);
        try (var http = new HttpConnection(ports.deliberation());
                var connection = database.asRuntimeRole()) {
            var acts = database.text(connection, "select string_agg(id || '=' || is_public, ',') from deliberation")
                    .split(",");
            assertEquals(200, acts.length);
            for (var act : acts) {
                var path = "/v1/deliberations/" + act.substring(0, 36);
                var answer = http.send(Target.get(path));
                assertEquals(act.endsWith("true") ? 200 : 404, answer.status(), answer::text);
            }
            var sittings = Target.json(http.send(Target.get("/v1/sittings?limit=200")), "sittings");
            assertEquals(20, sittings.path("items").size());
            var councils = Target.json(http.send(Target.get("/v1/councils?siren=" + Bench.FIRST_SIREN)), "councils");
            assertTrue(councils.at("/items/0/demonstration").asBoolean(), councils::toPrettyString);
            var found = Target.json(http.send(Target.get("/v1/deliberations?text=Ecoles")), "search");
            assertTrue(found.at("/items/0/subject").asText().length() > 10, found::toPrettyString);
            var drafted = http.send(Target.postAs(token, "/v1/deliberations", samples.draft()));
            assertEquals(201, drafted.status(), drafted::text);
        }
    }

    @Test
    void makesTheSameActsFromTheSameSeed() throws Exception {
        var first = load(1);
        assertEquals(first, load(1));
        assertNotEquals(first, load(2));
    }

    private String load(long seed) throws Exception {
        try (var connection = database.asSuperuser()) {
            database.execute(connection, "truncate council, sitting, discussion, deliberation");
            new SyntheticActs(new Size(seed, 20, 200), database, line -> {}).load();
            return database.text(connection, DIGEST);
        }
    }
}
