package fr.ctg.actionplan.scale;

import static fr.ctg.actionplan.scale.LargeRegister.LARGE_PLAN;
import static fr.ctg.actionplan.scale.LargeRegister.LAST_PLAN;
import static fr.ctg.actionplan.scale.LargeRegister.commune;
import static fr.ctg.actionplan.scale.LargeRegister.firstSheetOf;
import static fr.ctg.actionplan.scale.LargeRegister.indicator;
import static fr.ctg.actionplan.scale.LargeRegister.keeper;
import static fr.ctg.actionplan.scale.LargeRegister.measure;
import static fr.ctg.actionplan.scale.LargeRegister.plan;
import static fr.ctg.actionplan.scale.LargeRegister.sheet;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.actionplan.Keeper;
import fr.ctg.actionplan.evaluation.GivenEvaluation;
import fr.ctg.platform.teststack.TestStack;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every read of the service on the register of a whole country: one statement, no table read from end to end, hardly a row thrown away, and a last
 * page as cheap as the first.
 */
@QuarkusTest
@TestProfile(ReadsAtScaleTest.OwnDatabase.class)
class ReadsAtScaleTest {
    /** A page of the list, and the other pages' worth it may look at in vain. */
    private static final int THROWN_AWAY_AT_MOST = 500;
    /** The pages of an index are not equally full. */
    private static final double DEEPER_AT_MOST = 1.5;

    private static final String CAF = "999999998";
    private static final String SINCE = "modifiedSince=2022-01-01T00:00:00Z";

    /** Reads added to the service are added here. */
    private static List<Read> reads(Written written) {
        var last = plan(LAST_PLAN);
        var large = plan(LARGE_PLAN);
        var sheets = "/v1/action-sheets";
        var lastSheets = sheets + "?planId=" + last;
        var measures = "/v1/measures";
        var campaigns = "/v1/evaluation-campaigns";
        var someSheet = sheet(firstSheetOf(2_001) + 4);
        var someIndicator = indicator(firstSheetOf(2_001) + 4);
        var ofLarge = measures + "?planId=" + large;
        var endOfLarge = measures + "?indicatorId=" + indicator(firstSheetOf(LARGE_PLAN) + 1_049);
        return List.of(
                Read.list("plans", "/v1/plans", null),
                Read.list("plans, their keeper", "/v1/plans", null).as("steering", keeper(2_000)),
                Read.one("plan of a convention", "/v1/plans?conventionReference=DEMO-2001"),
                Read.one("plan", "/v1/plans/" + plan(2_001)),
                Read.one("plan, the large one", "/v1/plans/" + large),
                Read.one("why a plan is not active", "/v1/plans/" + plan(2_001) + "/diagnosis"),
                Read.one("dashboard", "/v1/plans/" + plan(2_001) + "/dashboard"),
                Read.one("dashboard, of a draft", "/v1/plans/" + plan(2_000) + "/dashboard")
                        .as("steering", keeper(2_000)),
                Read.one("dashboard, of the large plan", "/v1/plans/" + large + "/dashboard"),
                Read.one("dashboard, as of a past day", "/v1/plans/" + plan(2_001) + "/dashboard?asOf=2024-01-15"),
                Read.one("calendar", "/v1/plans/" + plan(2_001) + "/gantt"),
                Read.one("calendar, as of a past day", "/v1/plans/" + plan(2_001) + "/gantt?asOf=2024-01-15"),
                Read.list("changes", "/v1/plans/" + plan(2_001) + "/changes?since=2022-01-01", null)
                        .as("steering", keeper(2_001)),
                Read.one("changes of the large plan", "/v1/plans/" + large + "/changes?since=2022-01-01")
                        .as("steering", keeper(LARGE_PLAN)),
                Read.list("sheets", sheets, lastSheets),
                Read.list("sheets, a keeper", sheets, lastSheets).as("steering", keeper(2_000)),
                Read.list("sheets of a plan", sheets + "?planId=" + plan(2_001), null),
                Read.list("sheets of the large plan", sheets + "?planId=" + large, null),
                Read.list("sheets of an objective", sheets + "?planId=" + plan(2_001) + "&objectiveCode=1.1.a", null),
                Read.list("sheets of a status", sheets + "?status=BLOCKED", lastSheets),
                Read.list("sheets of two statuses", sheets + "?status=PAUSED&status=DONE", lastSheets),
                Read.list("sheets of a pilot", sheets + "?pilotSiren=" + commune(2_001, 1), null),
                Read.list(
                        "sheets of a commune",
                        sheets + "?planId=" + plan(2_001) + "&communeSiren=" + commune(2_001, 1),
                        null),
                Read.one("sheet", sheets + "/" + someSheet),
                Read.one("sheet, what it said before", sheets + "/" + sheet(firstSheetOf(2_001) + 3) + "/revisions"),
                Read.list("indicators", "/v1/indicators", "/v1/indicators?planId=" + last),
                Read.list("indicators of a plan", "/v1/indicators?planId=" + plan(2_001), null),
                Read.list("indicators of the large plan", "/v1/indicators?planId=" + large, null),
                Read.one("indicators of a sheet", "/v1/indicators?sheetId=" + someSheet),
                Read.one("indicator", "/v1/indicators/" + someIndicator),
                Read.one("results", "/v1/indicators/" + someIndicator + "/results"),
                Read.one("results, as of a past day", "/v1/indicators/" + someIndicator + "/results?asOf=2025-01-31"),
                Read.list("measures of a plan", measures + "?planId=" + plan(2_001), null),
                Read.list("measures of the large plan", ofLarge, endOfLarge),
                Read.list("measures of the large plan, a partner", ofLarge, endOfLarge)
                        .as("caf-adviser", CAF),
                Read.list("measures to approve", ofLarge + "&status=SUBMITTED", endOfLarge)
                        .as("caf-adviser", CAF),
                Read.list("measures of a period", ofLarge + "&period=2024", null),
                Read.list("measures of a commune", ofLarge + "&communeSiren=" + commune(LARGE_PLAN, 2), endOfLarge),
                Read.list("measures of an indicator", measures + "?indicatorId=" + someIndicator, null),
                Read.one("measure", measures + "/" + measure(700_001)),
                Read.one("until when periods are closed", "/v1/plans/" + large + "/period-lock"),
                Read.one("versions of the framework", "/v1/plans/" + plan(2_001) + "/framework-versions"),
                Read.one("spreadsheet", "/v1/plans/" + plan(2_001) + "/spreadsheet"),
                Read.one("spreadsheet of the large plan", "/v1/plans/" + large + "/spreadsheet")
                        .as("steering", keeper(LARGE_PLAN)),
                Read.list("campaigns of a plan", campaigns + "?planId=" + large, null),
                Read.one("campaign", campaigns + "/" + written.signedOff()),
                Read.one("report, signed off", campaigns + "/" + written.signedOff() + "/report"),
                Read.one("report, being written", campaigns + "/" + written.open() + "/report")
                        .as("steering", keeper(LARGE_PLAN)),
                Read.one("results that were signed off", campaigns + "/" + written.signedOff() + "/frozen-results"),
                Read.one(
                                "two campaigns compared",
                                campaigns + "/" + written.open() + "/comparison?with=" + written.signedOff())
                        .as("steering", keeper(LARGE_PLAN)),
                Read.list("imports of a plan", "/v1/imports?planId=" + large, null)
                        .as("steering", keeper(LARGE_PLAN)),
                Read.one("import", "/v1/imports/" + written.refusedImport()).as("steering", keeper(LARGE_PLAN)),
                Read.list("errors of an import", "/v1/imports/" + written.refusedImport() + "/errors", null)
                        .as("steering", keeper(LARGE_PLAN)),
                Read.list("plans that changed", "/v1/plans?" + SINCE, null),
                Read.list("sheets that changed", sheets + "?" + SINCE, lastSheets + "&" + SINCE),
                Read.list("sheets of a plan that changed", sheets + "?planId=" + plan(2_001) + "&" + SINCE, null),
                Read.list(
                        "indicators that changed",
                        "/v1/indicators?" + SINCE,
                        "/v1/indicators?planId=" + last + "&" + SINCE),
                Read.list("measures of the large plan that changed", ofLarge + "&" + SINCE, endOfLarge + "&" + SINCE),
                Read.list("measures of an indicator that changed", endOfLarge + "&" + SINCE, null),
                Read.list("campaigns of a plan that changed", campaigns + "?planId=" + large + "&" + SINCE, null),
                Read.one("imports that changed", "/v1/imports?planId=" + large + "&" + SINCE)
                        .as("steering", keeper(LARGE_PLAN)));
    }

    /** What only the service itself can write: results as they are hashed, errors as they are found. */
    private record Written(String signedOff, String open, String refusedImport) {}

    private Written write() {
        var keeper = new Keeper(keeper(LARGE_PLAN));
        var evaluation = evaluations.by(keeper);
        var signedOff = evaluation.signedOff(plan(LARGE_PLAN), "MID_TERM", "2022-01-01", "2023-12-31", "PARTIAL");
        var open = evaluation.written(plan(LARGE_PLAN), "FINAL", "2022-01-01", "2025-12-31", "FULL");
        String refusedImport = keeper.steering()
                .contentType("text/csv")
                .body("fiche;indicateur;periode;commune;unite;valeur\n" + "1;I9;2024;;places;1\n".repeat(20_000))
                .post("/v1/plans/" + plan(LARGE_PLAN) + "/measure-imports")
                .then()
                .statusCode(422)
                .extract()
                .path("facts.importId");
        return new Written(signedOff, open, refusedImport);
    }

    /** {@code jump}: a list in the same order, whose first page ends near the end of this one. */
    private record Read(
            String name,
            String path,
            boolean paged,
            @Nullable String jump,
            @Nullable String role,
            @Nullable String siren) {
        static Read one(String name, String path) {
            return new Read(name, path, false, null, null, null);
        }

        static Read list(String name, String path, @Nullable String jump) {
            return new Read(name, path, true, jump, null, null);
        }

        Read as(String otherRole, String organisation) {
            return new Read(name, path, paged, jump, otherRole, organisation);
        }

        private RequestSpecification reader() {
            return (role == null || siren == null ? given() : Keeper.as(role, siren)).urlEncodingEnabled(false);
        }

        Response first() {
            return reader().get(paged ? with(path, "limit=20") : path);
        }

        /** Nothing, for what has one page. */
        Stream<Response> lastPage() {
            if (!paged) {
                return Stream.empty();
            }
            if (jump != null) {
                String next = reader().get(with(jump, "limit=10")).path("next");
                return Stream.of(
                        reader().get(with(path, "limit=20&" + next.replaceFirst(".*[?&](cursor=[^&]+).*", "$1"))));
            }
            var here = (String) null;
            for (String next = first().path("next");
                    next != null;
                    next = reader().get(next).path("next")) {
                here = next.replaceFirst("limit=20\\b", "limit=200");
            }
            return here == null
                    ? Stream.empty()
                    : Stream.of(reader().get(here.replaceFirst("limit=200\\b", "limit=20")));
        }

        private static String with(String path, String parameter) {
            return path + (path.contains("?") ? "&" : "?") + parameter;
        }
    }

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Inject
    GivenEvaluation evaluations;

    @Test
    void everyReadIsOneStatementFlatAndIndexed() throws SQLException, IOException {
        var register = new LargeRegister(url);
        var started = System.nanoTime();
        register.load();
        System.out.printf(Locale.ROOT, "Loaded in %,d ms%n", (System.nanoTime() - started) / 1_000_000);
        System.out.printf(Locale.ROOT, "%-40s %6s %9s %9s %9s%n", "read", "rows", "buffers", "last page", "ms");
        var faults = new ArrayList<String>();
        try (var database = register.asSuperuser()) {
            for (var read : reads(write())) {
                faults.addAll(faultsOf(read, database));
            }
        }
        assertEquals(List.of(), faults, () -> String.join("\n", faults));
    }

    private static List<String> faultsOf(Read read, Connection database) throws SQLException, IOException {
        RecordingDriver.executed();
        var first = read.first();
        var statements = RecordingDriver.executed();
        if (first.statusCode() != 200) {
            return List.of(read.name + ": " + first.asString());
        }
        var faults = new ArrayList<String>();
        if (statements.size() != 1) {
            faults.add("%s: %d statements, %s".formatted(read.name, statements.size(), statements));
        }
        PlanTree cost = null;
        for (var statement : statements) {
            cost = explained(statement, database);
            cost.faults(THROWN_AWAY_AT_MOST).forEach(fault -> faults.add(read.name + ": " + fault));
        }
        var deep = read.lastPage().toList();
        if (cost != null && !deep.isEmpty()) {
            var last = RecordingDriver.executed();
            var there = explained(last.getLast(), database);
            there.faults(THROWN_AWAY_AT_MOST).forEach(fault -> faults.add(read.name + ", last page: " + fault));
            if (there.buffers() > DEEPER_AT_MOST * cost.buffers() + 20) {
                faults.add("%s: the first page touches %,d buffers, the last %,d"
                        .formatted(read.name, cost.buffers(), there.buffers()));
            }
            print(read, cost, Long.toString(there.buffers()));
        } else if (cost != null) {
            print(read, cost, "");
        }
        return faults;
    }

    private static void print(Read read, PlanTree cost, String lastPage) {
        System.out.printf(
                "%-40s %6d %9d %9s %9.2f%n", read.name, cost.rows(), cost.buffers(), lastPage, cost.milliseconds());
    }

    /** The second time: the first one reads from the disk, and looks the catalogue up. */
    private static PlanTree explained(String sql, Connection database) throws SQLException, IOException {
        try (var statement = database.createStatement()) {
            String plan = "";
            for (int time = 0; time < 2; time++) {
                try (var rows = statement.executeQuery("explain (analyze, buffers, format json) " + sql)) {
                    rows.next();
                    plan = rows.getString(1);
                }
            }
            return PlanTree.of(plan);
        }
    }

    /** A database and a start of its own: other tests do not see the million rows. */
    public static class OwnDatabase implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            // Nothing but what is read may be recorded meanwhile.
            return Map.of(
                    "quarkus.datasource.jdbc.driver",
                    RecordingDriver.class.getName(),
                    "ctg.refused-subjects.every",
                    "off");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(
                    TestStack.class, Map.of("topics", "plan.events.v1,convention.events.v1", "database", "scale")));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }
    }
}
