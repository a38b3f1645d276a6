package fr.ctg.actionplan.spreadsheet;

import static fr.ctg.actionplan.ActivePlans.MAUSSANE;
import static fr.ctg.actionplan.ActivePlans.PARADOU;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.platform.teststack.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

@HttpTest
class SpreadsheetResourceTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private final Keeper keeper = Keeper.ofMaussane();

    @Test
    void changesNothingWhenWhatWentOutComesInAgain() {
        var plan = keeper.adopted("SHEETS-1", "2022-02-28");
        nastySheet(plan).then().statusCode(201);
        for (var format : List.of(CSV, XLSX)) {
            var file = export(keeper(), plan, format);
            importing(keeper(), plan, format, file)
                    .then()
                    .statusCode(201)
                    .body("status", equalTo("APPLIED"))
                    .body("changes.unchanged", equalTo(3))
                    .body("changes.added", equalTo(0))
                    .body("changes.revised", equalTo(0));
        }
    }

    @Test
    void addsAndRevisesAllAtOnce() {
        var plan = keeper.adopted("SHEETS-2", "2022-02-28");
        var table = text(export(keeper(), plan, CSV)).replace("Un chargé de coopération", "Deux chargés")
                + "FICHE;3;;;Une fiche de plus;1.1.a,1.1.b\r\n";
        refused(importing(keeper(), plan, CSV, bytes(table)), "9 null reason-missing", "13 null reason-missing");
        importing(keeper().queryParam("reason", "Bilan").queryParam("dryRun", true), plan, CSV, bytes(table))
                .then()
                .statusCode(201)
                .body("status", equalTo("CHECKED"))
                .body("changes.added", equalTo(1))
                .body("changes.revised", equalTo(2));
        sheets(plan).then().body("items.number", equalTo(List.of(1, 2)));
        importing(keeper().queryParam("reason", "Bilan"), plan, CSV, bytes(table))
                .then()
                .statusCode(201)
                .body("changes.added", equalTo(1))
                .body("changes.revised", equalTo(2));
        sheets(plan)
                .then()
                .body("items.number", equalTo(List.of(1, 2, 3)))
                .body("items[0].means", equalTo("Deux chargés"))
                .body("items[0].revision", equalTo(2))
                .body("items[2].objectiveCodes", equalTo(List.of("1.1.a", "1.1.b")));
        refused(
                importing(
                        keeper().queryParam("reason", "Bilan"),
                        plan,
                        CSV,
                        bytes(table.replace("Deux chargés", "Trois chargés").replace("FICHE;3", "FICHE;4"))),
                "9 revision sheet-revised-meanwhile",
                "13 revision sheet-revised-meanwhile");
        sheets(plan).then().body("items.number", equalTo(List.of(1, 2, 3)));
    }

    @Test
    void definesIndicatorsAndChangesTheirDefinitions() {
        var plan = keeper.adopted("SHEETS-7", "2022-02-28");
        var table =
                "nature;fiche;titre;objectifs;code;unite;genre;version;type;sens;periodicite;source;par_commune;personnes;reference_le;reference;"
                        + "reference_denominateur;annee;cible\r\n"
                        + "FICHE;3;Trois;1.1.a;;;;;;;;;;;;;;;\r\n"
                        + "INDICATEUR;3;Taux;;T1;%;RESULTAT;;POURCENTAGE;HAUSSE;ANNEE;Relevés;oui;oui;31/12/2021;18;60;;\r\n"
                        + "CIBLE;3;;;T1;;;;;;;;;;;;;2024;50,5\r\n";
        importing(keeper(), plan, CSV, bytes(table)).then().statusCode(201).body("changes.added", equalTo(1));
        String id = sheets(plan).path("items[2].indicators[0].id");
        keeper.steering()
                .get("/v1/indicators/" + id)
                .then()
                .body("definitionVersion", equalTo(1))
                .body("definition.type", equalTo("PERCENTAGE"))
                .body("definition.baseline.value.denominator", equalTo("60"))
                .body("definition.targets[0].number", equalTo("50.5"));
        for (var format : List.of(CSV, XLSX)) {
            importing(keeper(), plan, format, export(keeper(), plan, format))
                    .then()
                    .statusCode(201)
                    .body("changes.unchanged", equalTo(3));
        }
        var whole = text(export(keeper(), plan, CSV));
        assertTrue(whole.contains("CIBLE;3"), whole);
        refused(
                importing(keeper(), plan, CSV, bytes(whole.replace("Relevés", "Enquête"))),
                "18 null definition-reason-missing");
        importing(keeper().queryParam("reason", "Bilan"), plan, CSV, bytes(whole.replace("Relevés", "Enquête")))
                .then()
                .statusCode(201)
                .body("changes.revised", equalTo(1));
        keeper.steering()
                .get("/v1/indicators/" + id)
                .then()
                .body("definitionVersion", equalTo(2))
                .body("definition.source", equalTo("Enquête"))
                .body("earlierDefinitions[0].reason", equalTo("Bilan"));
        refused(
                importing(keeper().queryParam("reason", "Bilan"), plan, CSV, bytes(whole)),
                "18 version definition-changed-meanwhile");
        assertFalse(text(export(given(), plan, CSV)).contains(";Trois;"), "not published yet");
    }

    @Test
    void tellsWhereADefinitionIsWrong() {
        var plan = keeper.ready("SHEETS-8");
        var header =
                "nature;fiche;titre;objectifs;code;unite;genre;version;type;periodicite;source;reference_le;reference;reference_denominateur;annee;cible\r\n";
        var good = "INDICATEUR;%d;Taux;;T1;%%;RESULTAT;%s;%s;%s;Relevés;%s;%s;%s;;\r\n";
        var sheets = IntStream.rangeClosed(3, 10)
                .mapToObj("FICHE;%1$d;Fiche %1$d;1.1.a;;;;;;;;;;;;\r\n"::formatted)
                .collect(Collectors.joining());
        refused(
                importing(
                        keeper(),
                        plan,
                        CSV,
                        bytes(header
                                + sheets
                                + good.formatted(3, "", "POURCENT", "ANNEE", "", "", "")
                                + good.formatted(4, "", "RAPPORT", "ANNEE", "2021-12-31", "18", "0")
                                + good.formatted(5, "", "NOMBRE", "ANNEE", "", "18", "")
                                + good.formatted(6, "2", "NOMBRE", "ANNEE", "", "", "")
                                + good.formatted(7, "", "NOMBRE", "ANNEE", "", "", "")
                                + "CIBLE;7;x;;T1;;;;;;;;;;2024;1\r\n"
                                + "CIBLE;7;x;;T1;;;;;;;;;;2024;2\r\n"
                                + good.formatted(8, "", "DATE", "UNIQUE", "", "", "")
                                + "CIBLE;8;x;;T1;;;;;;;;;;1999;2024-01-01\r\n"
                                + "CIBLE;9;x;;T1;;;;;;;;;;2024;1\r\n"
                                + good.formatted(10, "", "OUI_NON", "ANNEE", "2021-12-31", "peut-être", ""))),
                "10 type word-unknown",
                "12 reference_le cell-missing",
                "19 code target-of-nothing",
                "20 reference word-unknown",
                "11 reference_denominateur denominator-zero",
                "13 version not-found",
                "16 annee target-twice",
                "18 annee min");
        sheets(plan).then().body("items.number", equalTo(List.of(1, 2)));
    }

    @Test
    void tellsTheLineTheColumnAndTheRuleOfEachErrorAndAppliesNothing() {
        var plan = keeper.ready("SHEETS-3");
        refused(
                importing(keeper(), plan, CSV, bytes("""
                        nature,fiche,revision,titre,objectifs,debut,fin,code,unite,genre,annee,financeur,financement,prevu,modalites
                        FICHE,3,,Trois,9.9.z,,,,,,,,,,
                        FICHE,4,,Quatre,1.1.a,2023-05-01,01/04/2023,,,,,,,,
                        FICHE,5,,Cinq,1.1.a,2023-13-01,,,,,,,,,
                        FICHE,6,,Six,1.1.a,,,,,,,,,,=1+1
                        FICHE,7,,Sept,1.1.a,,,,,,,,,,
                        FICHE,7,,Sept,1.1.a,,,,,,,,,,
                        ETAPE,8,,Une étape,,,2023-12-31,,,,,,,,
                        FICHE,9,2,Neuf,1.1.a,,,,,,,,,,
                        FICHE,10,,Dix,1.1.a,,,,,,,,,,
                        BUDGET,10,,x,,,,,,,2023,Caf,CAF,-1,
                        BUDGET,10,,x,,,,,,,1999,Commune,PROPRE,"12,5",
                        INDICATEUR,14,,Places,,,,I1,places,BEAUCOUP,,,,,
                        FICHE,11,,Onze,1.1.a,,,,,,,,,,
                        ETAPE,11,,Même,,,2023-12-31,,,,,,,,
                        ETAPE,11,,Même,,,2023-12-31,,,,,,,,
                        OBJECTIF,,,Autre titre,,,,1.1.a,,,,,,,
                        TARTE,12,,x,,,,,,,,,,,
                        FICHE,douze,,x,1.1.a,,,,,,,,,,
                        FICHE,13,,,1.1.a,,,,,,,,,,
                        FICHE,15,,Quinze,1.1.a,0000-01-01,,,,,,,,,
                        """)),
                "4 debut date-unreadable",
                "5 modalites formula-not-accepted",
                "7 fiche sheet-twice",
                "13 genre word-unknown",
                "17 titre framework-by-decision",
                "18 nature word-unknown",
                "19 fiche number-unreadable",
                "20 titre cell-missing",
                "21 debut date-unreadable",
                "2 objectifs not-an-objective",
                "3 fin ends-before-it-starts",
                "8 fiche sheet-line-missing",
                "9 revision not-found",
                "11 prevu decimal-min",
                "12 annee min",
                "16 titre step-twice");
        sheets(plan).then().body("items.number", equalTo(List.of(1, 2)));
    }

    @Test
    void refusesAWorkbookThatIsNoneOrCalculatesOrWouldFillTheMemory() throws IOException {
        var plan = keeper.ready("SHEETS-4");
        refused(importing(keeper(), plan, XLSX, bytes("nature;fiche")), "1 null not-a-workbook");
        refused(importing(keeper(), plan, XLSX, zip("xl/workbook.xml", 100)), "1 null not-a-workbook");
        refused(importing(keeper(), plan, XLSX, zip("xl/media/bomb.bin", 100_000_000)), "1 null workbook-too-large");
        refused(importing(keeper(), plan, XLSX, new byte[0]), "1 null not-a-workbook");
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "x", "1.0")) {
            var sheet = workbook.newWorksheet("x");
            var header = List.of("nature", "fiche", "titre", "objectifs");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
            }
            sheet.value(1, 0, "FICHE");
            sheet.value(1, 1, 3);
            sheet.formula(1, 2, "HYPERLINK(\"http://example.org\")");
            sheet.value(1, 3, "1.1.a");
        }
        refused(importing(keeper(), plan, XLSX, file.toByteArray()), "2 titre formula-not-accepted");
        importing(keeper(), plan, XLSX, new byte[8 * 1024 * 1024 + 1]).then().statusCode(413);
    }

    @Test
    void showsThePublicWhatIsPublishedAndNoAgent() {
        var plan = keeper.adopted("SHEETS-5", "2022-02-28");
        nastySheet(plan).then().statusCode(201);
        given().accept(CSV)
                .get("/v1/plans/" + keeper.created("SHEETS-6") + "/spreadsheet")
                .then()
                .statusCode(404);
        var seen = text(export(given(), plan, CSV));
        assertTrue(seen.contains("Fiche de démonstration n° 1"), seen);
        assertFalse(seen.contains("Agent fictif"), seen);
        assertFalse(seen.contains("cmd"), seen);
        var kept = text(export(keeper(), plan, CSV));
        assertTrue(kept.contains("Agent fictif") && kept.contains("'=cmd"), kept);
        importing(Keeper.as("steering", PARADOU), plan, CSV, bytes(kept)).then().statusCode(403);
        importing(Keeper.as("clerk", MAUSSANE), plan, CSV, bytes(kept)).then().statusCode(403);
        importing(given(), plan, CSV, bytes(kept)).then().statusCode(401);
    }

    private Response nastySheet(String plan) {
        return keeper.steering().body("""
                        {"planId": "%s", "number": 9, "title": "=cmd|' /C calc'!A0", "objectiveCodes": ["2.1.a", "1.1.a"], "how": "'- l'un\\n\\"; l'autre",
                         "deadlines": "+ tard", "contributors": ["@Caf", "-Commune;x", "  espaces  "], "means": "\\tun\\r\\ndeux",
                         "indicators": [{"code": "=I", "title": "-1", "unit": "%%", "kind": "IMPACT"}], "territory": ["211300686", "211300066"],
                         "steps": [{"title": "+1", "dueOn": "2023-12-31"}, {"title": "fait", "dueOn": "2022-12-31", "doneOn": "2023-01-01"}],
                         "pilot": {"siren": "211300587", "technical": {"function": "Chargé", "name": "Agent fictif"}},
                         "budget": [{"year": 2023, "funder": "=Caf", "funding": "CAF", "planned": "12000.00", "spent": "0.5"}],
                         "startsOn": "2023-01-01", "demonstration": true}""".formatted(plan)).post("/v1/action-sheets");
    }

    private static RequestSpecification keeper() {
        return given().auth().oauth2(Tokens.of("steering", MAUSSANE));
    }

    private static byte[] export(RequestSpecification who, String plan, String format) {
        var answer = who.accept(format).get("/v1/plans/" + plan + "/spreadsheet");
        answer.then().statusCode(200);
        assertTrue(answer.contentType().startsWith(format), answer.contentType());
        return answer.asByteArray();
    }

    private static Response importing(RequestSpecification who, String plan, String format, byte[] file) {
        return who.contentType(format).body(file).post("/v1/plans/" + plan + "/spreadsheet-imports");
    }

    private Response sheets(String plan) {
        return keeper.steering().queryParam("planId", plan).get("/v1/action-sheets");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String name, int zeros) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(new byte[zeros]);
        }
        return file.toByteArray();
    }

    private void refused(Response response, String... errors) {
        String id = response.then().statusCode(422).extract().path("facts.importId");
        List<Map<String, Object>> items =
                keeper.steering().get("/v1/imports/" + id + "/errors").path("items");
        assertEquals(
                List.of(errors),
                items.stream()
                        .map(item -> item.get("line") + " " + item.get("column") + " " + item.get("code"))
                        .toList());
    }
}
