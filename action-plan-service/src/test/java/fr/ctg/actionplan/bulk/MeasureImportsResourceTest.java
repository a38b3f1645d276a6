package fr.ctg.actionplan.bulk;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static fr.ctg.actionplan.ActivePlans.CAF;
import static fr.ctg.actionplan.ActivePlans.MAUSSANE;
import static fr.ctg.actionplan.ActivePlans.PARADOU;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.teststack.Tokens;
import fr.ctg.platform.web.Calendar;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@HttpTest
class MeasureImportsResourceTest {
    private static final String HEADER = "fiche;indicateur;periode;commune;unite;valeur\n";

    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Inject
    DataSource database;

    @Test
    void takesInATableOfTheKeeperForAllCommunes() throws Throwable {
        var plan = plans.active("BULK-1");
        var indicator = plans.defined(plan, 1, "");
        String id = csv(keeper(), plan, "\uFEFF" + HEADER + """
                        1;I1;2023;%s;places;12,5
                        1;I1;2023;%s;places;14\r
                        1;I1;2024;%s;places;"13"
                        """.formatted(AUREILLE, PARADOU, AUREILLE))
                .then()
                .statusCode(201)
                .header("Location", startsWith("/v1/imports/"))
                .body("status", equalTo("APPLIED"))
                .body("lines", equalTo(3))
                .body("changes.added", equalTo(3))
                .extract()
                .path("id");
        measuresOf(indicator)
                .then()
                .body("items.period", equalTo(List.of("2023", "2023", "2024")))
                .body("items[0].value.number", equalTo("12.5"))
                .body("items[0].status", equalTo("DRAFT"))
                .body("items[0].communeSiren", equalTo(AUREILLE))
                .body("items[0].authorSiren", equalTo(MAUSSANE));
        keeper.steering().get("/v1/imports/" + id).then().statusCode(200).body("status", equalTo("APPLIED"));
        keeper.steering()
                .get("/v1/plans/" + plan + "/changes?limit=200&since=" + LocalDate.now(Calendar.PARIS))
                .then()
                .body("items.findAll { it.subject == 'IMPORT' }.action", equalTo(List.of("MeasuresImported")))
                .body("items.find { it.subject == 'IMPORT' }.subjectId", equalTo(id));
        keeper.steering()
                .get("/v1/imports/" + id + "/errors")
                .then()
                .statusCode(200)
                .body("items", empty());
        keeper.steering()
                .queryParam("planId", plan)
                .get("/v1/imports")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(id)));
        assertEquals(0, count("select count(*) from measure_import_line"));
    }

    @Test
    void takesInJsonLinesOfACommuneForItselfAndHandsThemIn() throws Throwable {
        var plan = plans.active("BULK-2");
        var indicator = plans.defined(plan, 1, "");
        var own = json(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"12\"}, \"comment\": \"=1+1\"");
        ndjson(as("clerk", AUREILLE).queryParam("submit", true), plan, own + "\n\n")
                .then()
                .statusCode(201)
                .body("lines", equalTo(1));
        measuresOf(indicator)
                .then()
                .body("items.status", equalTo(List.of("SUBMITTED")))
                .body("items[0].comment", equalTo("=1+1"));
        refused(
                ndjson(
                        as("clerk", AUREILLE),
                        plan,
                        json(indicator, "2024", PARADOU, "\"value\": {\"number\": \"12\"}")),
                "1 /communeSiren not-an-author");
        for (var stranger : List.of(as("clerk", "211300520"), as("steering", "211300520"))) {
            ndjson(stranger, plan, own).then().statusCode(403);
        }
        ndjson(as("caf-adviser", CAF), plan, own).then().statusCode(403);
        ndjson(given().contentType("application/x-ndjson"), plan, own).then().statusCode(401);
    }

    @Test
    void tellsTheLineTheColumnAndTheRuleOfEachErrorAndAppliesNothing() throws Throwable {
        var plan = plans.active("BULK-3");
        var number = plans.defined(plan, 1, "minimum=\"0\"; maximum=\"100\"");
        plans.defined(plan, 2, "type=\"PERCENTAGE\"; baseline={\"on\": \"2021-12-31\", \"notAvailable\": \"Nouveau\"}");
        plans.record(number, "2023", MAUSSANE, "\"value\": {\"number\": \"1\"}")
                .then()
                .statusCode(201);
        var table = "fiche,indicateur,periode,commune,unite,valeur,numerateur,denominateur,indisponible,commentaire\n"
                + """
                1,I1,2022,%1$s,places,12,,,,
                1,I1,2022,%1$s,places,13,,,,
                1,I1,2023,%2$s,places,12,,,,
                1,I1,2023,%1$s,euros,12,,,,
                1,I1,2023,%1$s,places,101,,,,
                1,I1,2023,%1$s,places,douze,,,,
                1,I1,2023,%1$s,places,,,,,
                1,I1,2023,211300520,places,12,,,,
                1,I1,2023,,places,12,,,,
                1,I1,2999,%1$s,places,12,,,,
                1,I1,2023-Q1,%1$s,places,12,,,,
                1,I9,2023,%1$s,places,12,,,,
                ,I1,2023,%1$s,places,12,,,,
                2,I1,2023,%1$s,places,,1,0,,
                2,I1,2023,%1$s,places,50,,,,
                1,I1,2023,%1$s,places,12,,,,"=HYPERLINK(""x"")"
                1,I1,2023,%1$s,places,+cmd|,,,,
                1,I1,2023,%1$s,places,1.23456,,,,
                1,I1,2023,%1$s,places,12,,,,,too,many
                """.formatted(AUREILLE, MAUSSANE);
        var response = csv(keeper(), plan, table);
        refused(
                response,
                "3 periode measure-twice-in-file",
                "4 periode measure-exists-already",
                "5 unite wrong-unit",
                "6 valeur out-of-bounds",
                "7 valeur number-unreadable",
                "8 valeur value-or-reason",
                "9 commune unknown-commune",
                "10 commune commune-missing",
                "11 periode period-to-come",
                "12 periode period-malformed",
                "13 indicateur not-found",
                "14 fiche cell-missing",
                "15 denominateur denominator-zero",
                "16 valeur wrong-value-type",
                "17 commentaire formula-not-accepted",
                "18 valeur formula-not-accepted",
                "19 valeur digits",
                "20 null too-many-cells");
        response.then()
                .body("code", equalTo("import-refused"))
                .body("facts.lines", equalTo(19))
                .body("facts.errors", equalTo(18))
                .body("blockedBy[0].code", equalTo("measure-twice-in-file"))
                .body("blockedBy[0].subject", equalTo("3:periode"));
        measuresOf(number).then().body("items", hasSize(1));
        keeper.steering()
                .header("Accept-Language", "en")
                .get("/v1/imports/" + response.path("facts.importId") + "/errors?limit=1")
                .then()
                .body("items[0].detail", startsWith("Another line of the file"))
                .body("next", startsWith("/v1/imports/"));
    }

    @Test
    void refusesJsonThatIsNone() throws Throwable {
        var plan = plans.active("BULK-4");
        var indicator = plans.defined(plan, 1, "");
        var good = json(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"12\"}");
        refused(
                ndjson(
                        keeper(),
                        plan,
                        String.join(
                                "\n",
                                good,
                                "{",
                                good.replace("unit\"", "unite\""),
                                good.replace("\"12\"", "\"douze\""),
                                good + good,
                                "null",
                                good.replace("2023", "2024")
                                        .replace("\"content\"", "\"reason\": \"\\u0000\", \"content\""),
                                good.replace("\"" + indicator + "\"", "null"),
                                " " + "x".repeat(NdjsonLines.LONGEST_LINE))),
                "2 null malformed-json",
                "3 /content/unite unknown-field",
                "4 /content/value/number unreadable-value",
                "5 null malformed-json",
                "6 null malformed-json",
                "7 /reason unreadable-value",
                "8 /indicatorId not-null",
                "9 null line-too-long");
        var latin = (good.replace("}}", "}, \"comment\": \"été\"}")).getBytes(StandardCharsets.ISO_8859_1);
        refused(
                keeper().contentType("application/x-ndjson").body(latin).post(path(plan)),
                "1 /content/comment not-utf8");
    }

    @Test
    void refusesATableThatIsNone() throws Throwable {
        var plan = plans.active("BULK-5");
        plans.defined(plan, 1, "");
        refused(csv(keeper(), plan, ""), "1 null file-empty");
        refused(csv(keeper(), plan, "fiche;indicateur;periode;unite;valeur;couleur\n"), "1 couleur column-unknown");
        refused(csv(keeper(), plan, "fiche;indicateur;periode;unite;fiche\n"), "1 fiche column-twice");
        refused(csv(keeper(), plan, "fiche;indicateur;periode;valeur\n"), "1 unite column-missing");
        csv(keeper(), plan, HEADER).then().statusCode(201).body("lines", equalTo(0));
        refused(csv(keeper(), plan, HEADER + "1;I1;2023;\"" + AUREILLE + ";places;1\n"), "2 null line-unreadable");
        var latin = (HEADER + "1;I1;2023;" + AUREILLE + ";pièces;1\n").getBytes(StandardCharsets.ISO_8859_1);
        refused(keeper().contentType("text/csv").body(latin).post(path(plan)), "2 unite not-utf8");
    }

    @Test
    void looksAndTouchesNothingOnADryRun() throws Throwable {
        var plan = plans.active("BULK-6");
        var indicator = plans.defined(plan, 1, "");
        var line = "1;I1;2023;" + AUREILLE + ";places;12\n";
        csv(keeper().queryParam("dryRun", true), plan, HEADER + line)
                .then()
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("dryRun", equalTo(true))
                .body("changes.added", equalTo(1));
        csv(keeper().queryParam("dryRun", true), plan, HEADER + line + line)
                .then()
                .statusCode(201)
                .body("status", equalTo("REFUSED"))
                .body("errors", equalTo(1))
                .body("changes", nullValue());
        measuresOf(indicator).then().body("items", empty());
    }

    @Test
    void reportsAHundredThousandErrorsExactly() throws Throwable {
        var plan = plans.active("BULK-7");
        plans.defined(plan, 1, "");
        var table = HEADER
                + IntStream.range(0, 100_000)
                        .mapToObj(line -> "1;I1;2023;" + AUREILLE + (line % 2 == 0 ? ";euros;12" : ";places;x"))
                        .collect(Collectors.joining("\n"));
        var response = csv(keeper(), plan, table);
        response.then().statusCode(422).body("facts.errors", equalTo(100_000)).body("blockedBy", hasSize(20));
        String id = response.path("facts.importId");
        assertEquals(
                100_000, count("select count(distinct line) from plan_import_error where import_id = '" + id + "'"));
        var last = keeper.steering().get("/v1/imports/" + id + "/errors?limit=200");
        for (int page = 1; page < 3; page++) {
            last = keeper.steering().urlEncodingEnabled(false).get((String) last.path("next"));
        }
        last.then().body("items[0].line", equalTo(402)).body("items[0].code", equalTo("wrong-unit"));
    }

    @Test
    void goesThroughOnceWhenTheSameFileArrivesTwiceAtOnce() throws Throwable {
        var plan = plans.active("BULK-8");
        var indicator = plans.defined(plan, 1, "frequency=\"MONTH\"");
        var table = HEADER
                + IntStream.range(0, 48)
                        .mapToObj(month ->
                                "1;I1;%d-%02d;%s;places;1".formatted(2022 + month / 12, 1 + month % 12, AUREILLE))
                        .collect(Collectors.joining("\n"));
        var wishes = IntStream.range(0, 2)
                .<Callable<Integer>>mapToObj(
                        _ -> () -> csv(keeper(), plan, table).statusCode())
                .toList();
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = two.invokeAll(wishes).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertEquals(201, answers.getFirst());
            assertTrue(List.of(409, 422).contains(answers.getLast()), answers::toString);
        }
        assertEquals(48, count("select count(*) from measure where indicator_id = '" + indicator + "'"));
    }

    @Test
    void answersTheSameToTheSameKey() throws Throwable {
        var plan = plans.active("BULK-9");
        var indicator = plans.defined(plan, 1, "");
        var table = HEADER + "1;I1;2023;" + AUREILLE + ";places;12\n";
        var first =
                csv(keeper().header("Idempotency-Key", "k"), plan, table).then().statusCode(201);
        csv(keeper().header("Idempotency-Key", "k"), plan, table)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.extract().path("id")));
        csv(keeper().header("Idempotency-Key", "k"), plan, table.replace("12", "13"))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        measuresOf(indicator).then().body("items", hasSize(1));
    }

    @Test
    void letsNoOtherRequestBeAsLongAsAFile() {
        keeper.steering()
                .body("{\"title\": \"" + "x".repeat(1_100_000) + "\"}")
                .post("/v1/measures")
                .then()
                .statusCode(413)
                .body("code", equalTo("too-large"));
    }

    @Test
    void freesTheKeyOfAnImportWhoseProcessIsGone() throws Throwable {
        var plan = plans.active("BULK-12");
        plans.defined(plan, 1, "");
        execute("""
                insert into plan_import (id, plan_id, kind, organisation, dry_run, status, lines, errors, started_at, life, idempotency_scope,
                    idempotency_key)
                select gen_random_uuid(), '%1$s', 'MEASURES', '%2$s', false, 'RUNNING', 7, 0, now(), 43, 'steering-%2$s %1$s measure-imports false false', 'gone'""".formatted(plan, MAUSSANE));
        csv(keeper().header("Idempotency-Key", "gone"), plan, HEADER + "1;I1;2023;" + AUREILLE + ";places;12\n")
                .then()
                .statusCode(201);
        assertEquals(1, count("select count(*) from plan_import where life = 43 and status = 'FAILED'"));
    }

    @Test
    void keepsEachLineInItsTrail() throws Throwable {
        var plan = plans.active("BULK-10");
        plans.defined(plan, 1, "");
        String id = csv(keeper(), plan, HEADER + "1;I1;2023;" + AUREILLE + ";places;12\n")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertEquals(1, count("""
                select count(*) from audit_entry e, jsonb_array_elements(e.change::jsonb -> 'measures') line
                join measure m on m.id = (line ->> 1)::uuid
                where e.aggregate_id = '%s' and e.action = 'MeasuresImported' and line ->> 4 = m.period and line -> 6 = m.value
                    and m.import_id = e.aggregate_id""".formatted(id)));
    }

    @Test
    void isKnownToHaveFailedWhenItsProcessIsGone() throws Throwable {
        var plan = plans.active("BULK-11");
        execute("""
                insert into plan_import (id, plan_id, kind, organisation, dry_run, status, lines, errors, started_at, life, idempotency_scope)
                values ('00000000-0000-7000-8000-00000000b011', '%s', 'MEASURES', '%s', false, 'RUNNING', 7, 0, now(), 42, 'x')""".formatted(plan, MAUSSANE));
        keeper.steering()
                .get("/v1/imports/00000000-0000-7000-8000-00000000b011")
                .then()
                .statusCode(200)
                .body("status", equalTo("FAILED"))
                .body("lines", equalTo(7));
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_lock(42)");
            keeper.steering()
                    .get("/v1/imports/00000000-0000-7000-8000-00000000b011")
                    .then()
                    .body("status", equalTo("RUNNING"));
            statement.execute("select pg_advisory_unlock(42)");
        }
        Keeper.as("steering", PARADOU)
                .get("/v1/imports/00000000-0000-7000-8000-00000000b011")
                .then()
                .statusCode(404);
    }

    private static RequestSpecification as(String role, String siren) {
        return given().auth().oauth2(Tokens.of(role, siren));
    }

    private static RequestSpecification keeper() {
        return as("steering", MAUSSANE);
    }

    private static String path(String plan) {
        return "/v1/plans/" + plan + "/measure-imports";
    }

    private static Response csv(RequestSpecification who, String plan, String table) {
        return who.contentType("text/csv")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post(path(plan));
    }

    private static Response ndjson(RequestSpecification who, String plan, String lines) {
        return who.contentType("application/x-ndjson")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(path(plan));
    }

    private static String json(String indicator, String period, String commune, String content) {
        return """
                {"indicatorId": "%s", "period": "%s", "communeSiren": "%s", "content": {"unit": "places", %s}}""".formatted(indicator, period, commune, content);
    }

    private Response measuresOf(String indicator) {
        return keeper.steering().queryParam("indicatorId", indicator).get("/v1/measures");
    }

    /** {@code errors}: line, column and code of each. */
    private void refused(Response response, String... errors) {
        String id = response.then().statusCode(422).extract().path("facts.importId");
        var told = keeper.steering().get("/v1/imports/" + id + "/errors").then().statusCode(200);
        List<java.util.Map<String, Object>> items = told.extract().path("items");
        assertEquals(
                List.of(errors),
                items.stream()
                        .map(item -> item.get("line") + " " + item.get("column") + " " + item.get("code"))
                        .toList());
        keeper.steering().get("/v1/imports/" + id).then().body("status", equalTo("REFUSED"));
    }

    private long count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
