package fr.ctg.actionplan.bulk;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static fr.ctg.actionplan.ActivePlans.CAF;
import static fr.ctg.actionplan.ActivePlans.MAUSSANE;
import static fr.ctg.actionplan.ActivePlans.PARADOU;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.teststack.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@HttpTest
class MeasureImportsResourceTest {
    private static final String HEADER = "indicatorId,period,communeSiren,unit,number,notAvailable,comment,reason\n";

    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Test
    void takesAFileOverAsItWouldEachMeasureAlone() throws Throwable {
        var plan = plans.active("BULK-1");
        var indicator = plans.defined(plan, 1, "");
        String id = csv(plan, "", HEADER + """
                %1$s,2023,%2$s,places,12,,,
                %1$s,2023,%3$s,places,,Service fermé,"Vu avec
                la commune",
                """.formatted(indicator, AUREILLE, PARADOU))
                .then()
                .statusCode(201)
                .body("status", equalTo("APPLIED"))
                .body("lines", equalTo(2))
                .body("errors", equalTo(0))
                .body("fileSha256", notNullValue())
                .extract()
                .path("id");
        keeper.steering()
                .queryParam("indicatorId", indicator)
                .get("/v1/measures")
                .then()
                .body("items.status", contains("DRAFT", "DRAFT"))
                .body("items[0].value.number", equalTo("12"))
                .body("items[0].authorSiren", equalTo(MAUSSANE))
                .body("items[1].value", nullValue())
                .body("items[1].notAvailable", equalTo("Service fermé"))
                .body("items[1].comment", equalTo("Vu avec\nla commune"));
        keeper.steering()
                .queryParam("planId", plan)
                .get("/v1/measure-imports")
                .then()
                .body("items.id", equalTo(List.of(id)));
        String measure = keeper.steering()
                .queryParam("indicatorId", indicator)
                .get("/v1/measures")
                .path("items[0].id");
        keeper.steering().put("/v1/measures/" + measure + "/submission").then().statusCode(200);
    }

    @Test
    void readsALineOfJsonForEachMeasureAndHandsThemInWhenAsked() throws Throwable {
        var plan = plans.active("BULK-2");
        var indicator = plans.defined(plan, 1, "");
        var lines = ActivePlans.COMMUNES.stream()
                .map(commune -> """
                        {"indicatorId": "%s", "period": "2023", "communeSiren": "%s", "content": {"unit": "places", "value": {"number": "7"}}}""".formatted(indicator, commune))
                .collect(Collectors.joining("\n\n"));
        as("steering", MAUSSANE)
                .contentType("application/x-ndjson")
                .queryParam("planId", plan)
                .queryParam("submit", true)
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post("/v1/measure-imports")
                .then()
                .statusCode(201)
                .body("lines", equalTo(3));
        keeper.steering()
                .queryParam("indicatorId", indicator)
                .get("/v1/measures")
                .then()
                .body("items.status", contains("SUBMITTED", "SUBMITTED", "SUBMITTED"));
    }

    @Test
    void keepsNothingOfAFileThatIsOnlyChecked() throws Throwable {
        var plan = plans.active("BULK-3");
        var indicator = plans.defined(plan, 1, "");
        csv(plan, "dryRun", line(indicator, "2023", AUREILLE, "12"))
                .then()
                .statusCode(201)
                .body("status", equalTo("CHECKED"));
        keeper.steering().queryParam("planId", plan).get("/v1/measures").then().body("items", hasSize(0));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
                    2023,AUREILLE,lits,12,,,              | wrong-unit               | unit
                    2023,AUREILLE,places,120,,,           | out-of-bounds            |
                    2023,AUREILLE,places,douze,,,         | unreadable-number        | number
                    2023-13,AUREILLE,places,12,,,         | period-malformed         | period
                    2999,AUREILLE,places,12,,,            | period-to-come           | period
                    2023,123456789,places,12,,,           | unknown-commune          | communeSiren
                    2023,12,places,12,,,                  | invalid-value            | communeSiren
                    2023,,places,12,,,                    | commune-missing          | communeSiren
                    2023,AUREILLE,places,,,,              | value-or-reason          |
                    2023,AUREILLE,places,12,Fermé,,       | value-or-reason          |
                    2023,AUREILLE,places,12,,=1+1,        | formula-not-accepted     | comment
                    2023,AUREILLE,places,12,,@SUM(A1),    | formula-not-accepted     | comment
                    ,AUREILLE,places,12,,,                | cell-empty               | period
                    2023,AUREILLE,places,12,,,,,,,,,,,,,, | too-many-cells           |""")
    void refusesABadLineByLineColumnAndCodeAndKeepsNothing(String bad, String code, @Nullable String column)
            throws Throwable {
        var plan = plans.active("BULK-BAD-" + bad.hashCode());
        var indicator = plans.defined(plan, 1, "maximum=\"100\"");
        var refused = csv(
                plan,
                "",
                line(indicator, "2023", PARADOU, "12") + indicator + "," + bad.replace("AUREILLE", AUREILLE) + "\n"
                        + "%s,2024,%s,places,12,,,\n".formatted(indicator, PARADOU));
        refused.then()
                .statusCode(409)
                .body("code", equalTo("import-refused"))
                .body("facts.lines", equalTo(3))
                .body("facts.errors", equalTo(1));
        keeper.steering()
                .get("/v1/measure-imports/" + refused.path("facts.importId") + "/errors")
                .then()
                .statusCode(200)
                .body("items.line", equalTo(List.of(3)))
                .body("items.code", equalTo(List.of(code)))
                .body("items[0].column", equalTo(column))
                .body("items[0].detail", notNullValue());
        keeper.steering()
                .get("/v1/measure-imports/" + refused.path("facts.importId"))
                .then()
                .body("status", equalTo("REFUSED"));
        keeper.steering().queryParam("planId", plan).get("/v1/measures").then().body("items", hasSize(0));
    }

    @Test
    void refusesAPartOfNothingAndAnIndicatorOfAnotherPlanAndAPlaceMeasuredTwice() throws Throwable {
        var plan = plans.active("BULK-4");
        var share = plans.defined(
                plan, 1, "type=\"PERCENTAGE\";baseline={\"on\": \"2021-12-31\", \"notAvailable\": \"x\"}");
        var other = plans.defined(plans.active("BULK-5"), 1, "");
        var places = plans.defined(plan, 2, "");
        plans.record(places, "2022", AUREILLE, "\"value\": {\"number\": \"12\"}")
                .then()
                .statusCode(201);
        var refused = csv(plan, "", """
                indicatorId;period;communeSiren;unit;number;numerator;denominator
                %1$s;2023;%4$s;places;;3;0
                %2$s;2023;%4$s;places;1;;
                %3$s;2023;%4$s;places;1,5;;
                %3$s;2023;%4$s;places;2;;
                %3$s;2022;%4$s;places;2;;
                pas-un-id;2022;%4$s;places;2;;
                """.formatted(share, other, places, AUREILLE));
        keeper.steering()
                .get("/v1/measure-imports/" + refused.path("facts.importId") + "/errors")
                .then()
                .body("items.line", contains(2, 3, 5, 6, 7))
                .body(
                        "items.code",
                        contains(
                                "denominator-zero",
                                "indicator-not-of-the-plan",
                                "measure-twice-in-the-file",
                                "measure-exists-already",
                                "unreadable-id"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                | no-line
                    indicatorId,period,unit           | no-line
                    indicatorId,period,unit,couleur   | unknown-column
                    indicatorId,period,unit,unit      | column-twice
                    period,unit                       | column-missing""")
    void refusesAFileThatIsNone(String file, String code) throws Throwable {
        var plan = plans.active("BULK-NONE-" + code + file.length());
        csv(plan, "", file + "\n").then().statusCode(409).body("blockedBy[0].code", equalTo(code));
        as("steering", MAUSSANE)
                .contentType("application/x-ndjson")
                .queryParam("planId", plan)
                .body("\n \n".getBytes(StandardCharsets.UTF_8))
                .post("/v1/measure-imports")
                .then()
                .statusCode(409)
                .body("blockedBy[0].code", equalTo("no-line"));
    }

    @Test
    void stopsWhereCellsCanNoLongerBeToldApart() throws Throwable {
        var plan = plans.active("BULK-6");
        var indicator = plans.defined(plan, 1, "");
        var latin = (line(indicator, "2023", AUREILLE, "12")
                        + "%s,2023,%s,places,12,,Été,\n".formatted(indicator, PARADOU))
                .getBytes(StandardCharsets.ISO_8859_1);
        as("steering", MAUSSANE)
                .contentType("text/csv")
                .queryParam("planId", plan)
                .body(latin)
                .post("/v1/measure-imports")
                .then()
                .statusCode(409)
                .body("blockedBy[0].code", equalTo("not-utf-8"));
        csv(plan, "", HEADER + "\"" + "x".repeat(50_000))
                .then()
                .statusCode(409)
                .body("blockedBy[0].code", equalTo("line-unreadable"));
        var ndjson =
                as("steering", MAUSSANE).contentType("application/x-ndjson").queryParam("planId", plan);
        ndjson.body(("{\"indicatorId\": \"" + "x".repeat(50_000)).getBytes(StandardCharsets.UTF_8))
                .post("/v1/measure-imports")
                .then()
                .statusCode(409)
                .body("blockedBy[0].code", equalTo("line-too-long"));
        as("steering", MAUSSANE)
                .contentType("application/x-ndjson")
                .queryParam("planId", plan)
                .body("{\"indicator\": 1}\n{\n[]\nnull\n{\"indicatorId\": null}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/measure-imports")
                .then()
                .statusCode(409)
                .body("blockedBy.subject", contains("1", "2", "3", "4", "5", "5", "5"));
    }

    @Test
    void toleratesAByteOrderMarkFrenchFiguresAndColumnsInAnyOrder() throws Throwable {
        var plan = plans.active("BULK-7");
        var indicator = plans.defined(plan, 1, "");
        csv(
                        plan,
                        "",
                        "\uFEFFunit;number;period;indicatorId;communeSiren\r\nplaces;12,5;2023;%s;%s\r\n"
                                .formatted(indicator, AUREILLE))
                .then()
                .statusCode(201);
        keeper.steering()
                .queryParam("planId", plan)
                .get("/v1/measures")
                .then()
                .body("items[0].value.number", equalTo("12.5"));
    }

    @Test
    void letsACommuneSendItsOwnMeasuresAndNoStrangerAny() throws Throwable {
        var plan = plans.active("BULK-8");
        var indicator = plans.defined(plan, 1, "");
        var own = line(indicator, "2023", AUREILLE, "12");
        send(as("clerk", AUREILLE), plan, own + "%s,2023,%s,places,12,,,\n".formatted(indicator, PARADOU))
                .then()
                .statusCode(409)
                .body("blockedBy.code", contains("not-an-author"));
        String id = send(as("clerk", AUREILLE), plan, own)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        send(as("clerk", "211300520"), plan, own).then().statusCode(403);
        send(as("steering", CAF), plan, own).then().statusCode(409);
        send(as("caf-adviser", CAF), plan, own).then().statusCode(403);
        send(given(), plan, own).then().statusCode(401);
        as("clerk", PARADOU).get("/v1/measure-imports/" + id).then().statusCode(404);
        as("clerk", PARADOU).get("/v1/measure-imports/" + id + "/errors").then().statusCode(404);
        as("clerk", PARADOU)
                .queryParam("planId", plan)
                .get("/v1/measure-imports")
                .then()
                .body("items", hasSize(0));
        keeper.steering().get("/v1/measure-imports/" + id).then().statusCode(200);
    }

    @Test
    void keepsOneOfTwoEqualFilesSentAtOnce() throws Throwable {
        var plan = plans.active("BULK-9");
        var indicator = plans.defined(plan, 1, "frequency=\"MONTH\"");
        var file = new StringBuilder(HEADER);
        for (var month = 1; month <= 12; month++) {
            for (var commune : ActivePlans.COMMUNES) {
                file.append("%s,2023-%02d,%s,places,12,,,\n".formatted(indicator, month, commune));
            }
        }
        var hands = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(
                        _ -> () -> csv(plan, "", file.toString()).statusCode())
                .toList();
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = crowd.invokeAll(hands).stream().map(Future::resultNow).toList();
            assertEquals(1, answers.stream().filter(status -> status == 201).count(), answers.toString());
            assertEquals(3, answers.stream().filter(status -> status == 409).count(), answers.toString());
        }
    }

    @Test
    void reportsEveryErrorOfALongFile() throws Throwable {
        var plan = plans.active("BULK-10");
        var indicator = plans.defined(plan, 1, "");
        var file = new StringBuilder(HEADER);
        for (var line = 0; line < 100_000; line++) {
            file.append(indicator)
                    .append(",2023,")
                    .append(AUREILLE)
                    .append(line % 2 == 0 ? ",lits,1,,,\n" : ",places,x,,,\n");
        }
        var refused = csv(plan, "", file.toString());
        refused.then().statusCode(409).body("facts.errors", equalTo(100_000)).body("blockedBy", hasSize(20));
        var lines = new HashSet<Integer>();
        var codes = new ArrayList<String>();
        var page = "/v1/measure-imports/" + refused.path("facts.importId") + "/errors?limit=200";
        for (var pages = 0; pages < 3; pages++) {
            var errors = keeper.steering().urlEncodingEnabled(false).get(page);
            lines.addAll(errors.<List<Integer>>path("items.line"));
            codes.addAll(errors.path("items.code"));
            page = errors.path("next");
        }
        assertEquals(600, lines.size());
        assertTrue(lines.containsAll(List.of(2, 601)));
        assertEquals(300, codes.stream().filter("wrong-unit"::equals).count());
    }

    private static String line(String indicator, String period, String commune, String number) {
        return HEADER + "%s,%s,%s,places,%s,,,\n".formatted(indicator, period, commune, number);
    }

    private static RequestSpecification as(String role, String siren) {
        return given().auth().oauth2(Tokens.of(role, siren));
    }

    private static Response csv(String plan, String option, String file) {
        var request = as("steering", MAUSSANE);
        return send(option.isEmpty() ? request : request.queryParam(option, true), plan, file);
    }

    private static Response send(RequestSpecification request, String plan, String file) {
        return request.contentType("text/csv; charset=utf-8")
                .queryParam("planId", plan)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/measure-imports");
    }
}
