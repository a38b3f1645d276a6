package fr.ctg.actionplan.evaluation.report;

import static fr.ctg.actionplan.ActivePlans.AUREILLE;
import static fr.ctg.actionplan.ActivePlans.CAF;
import static fr.ctg.actionplan.ActivePlans.MAUSSANE;
import static fr.ctg.actionplan.ActivePlans.PARADOU;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import fr.ctg.actionplan.Keeper;
import fr.ctg.actionplan.evaluation.GivenEvaluation;
import io.quarkus.runtime.util.HashUtil;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

@HttpTest
class EvaluationReportsResourceTest {
    private static final String PATH = "/v1/evaluation-campaigns/";

    private final Keeper keeper = Keeper.ofMaussane();

    @Inject
    ActivePlans plans;

    @Inject
    GivenEvaluation evaluations;

    @Inject
    ObjectMapper json;

    private record Signed(String plan, String indicator, String campaign) {}

    /** Two communes of three answered: few people at Aureille, more at Paradou. */
    private Signed signed(String reference) throws Throwable {
        var plan = plans.active(reference);
        var indicator = plans.defined(plan, 1, "countsPeople=true; targets=[{\"year\": 2023, \"number\": \"40\"}]");
        plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"3\"}");
        plans.approved(indicator, "2023", PARADOU, "\"value\": {\"number\": \"1240.5\"}");
        keeper.steering()
                .body("""
                        {"budgetRevision": 0, "lines": [
                          {"year": 2023, "funder": "Caf", "funding": "CAF", "planned": "12000.00", "spent": "7500.50"},
                          {"year": 2025, "funder": "Caf", "funding": "CAF", "planned": "500.00"}]}""")
                .put("/v1/action-sheets/" + plans.sheetOf(plan, 1) + "/budget")
                .then()
                .statusCode(200);
        return new Signed(
                plan, indicator, evaluations.signedOff(plan, "MID_TERM", "2023-01-01", "2023-12-31", "PARTIAL"));
    }

    @Test
    void tellsTheWholeReportAsJson() throws Throwable {
        var signed = signed("REP-1");
        var report = (ObjectNode)
                json.readTree(clerk().get(PATH + signed.campaign() + "/report").asString());
        assertTrue(report.get("frozen").asBoolean());
        assertEquals(64, report.get("sha256").asText().length());
        assertEquals(signed.campaign(), report.at("/campaign/id").asText());
        var results = (ObjectNode) report.get("results");
        results.remove(List.of("takenOn", "axes"));
        ((ObjectNode) results.at("/indicators/0/results")).remove("indicatorId");
        assertEquals(json.readTree("""
                {"planTitle": "Plan d'actions (démonstration)", "conventionReference": "REP-1",
                 "firstDay": "2023-01-01", "lastDay": "2023-12-31", "demonstration": true, "replacedSheets": 0,
                 "plan": {
                   "sheets": 2,
                   "byStatus": [{"status": "UPCOMING", "sheets": 2}, {"status": "IN_PROGRESS", "sheets": 0}, {"status": "DONE", "sheets": 0},
                     {"status": "PAUSED", "sheets": 0}, {"status": "BLOCKED", "sheets": 0}, {"status": "ABANDONED", "sheets": 0}],
                   "money": {"planned": "12000.00", "spent": "7500.50"},
                   "indicators": {"named": 2, "defined": 1, "onTarget": 0, "offTarget": 0, "undecided": 1, "withoutTarget": 0},
                   "completeness": {"reported": 2, "notAvailable": 0, "expected": 3, "missing": ["211300587"]}},
                 "indicators": [{
                   "sheetNumber": 1, "sheetTitle": "Fiche de démonstration n° 1", "axisCodes": ["1.1"],
                   "baseline": {"on": "2021-12-31", "value": {"number": "10"}}, "standing": "UNDECIDED",
                   "results": {
                     "code": "I1", "title": "Places ouvertes", "unit": "places", "type": "NUMBER", "cumulative": false, "byCommune": true,
                     "periods": [{"period": "2023",
                       "result": {"number": "1243.5", "suppressed": false,
                         "completeness": {"reported": 2, "notAvailable": 0, "expected": 3, "missing": ["211300587"]}},
                       "parts": [
                         {"communeSiren": "211300066", "value": {"number": "3"}, "notAvailable": false, "suppressed": false},
                         {"communeSiren": "211300686", "value": {"number": "1240.5"}, "notAvailable": false, "suppressed": false}]}],
                     "years": [{"year": 2023,
                       "result": {"number": "1243.5", "suppressed": false,
                         "completeness": {"reported": 2, "notAvailable": 0, "expected": 3, "missing": ["211300587"]}},
                       "target": {"year": 2023, "number": "40"}, "standing": "UNDECIDED"}],
                     "all": {"number": "1243.5", "suppressed": false,
                       "completeness": {"reported": 2, "notAvailable": 0, "expected": 3, "missing": ["211300587"]}}}}]}"""), results);
        clerk().get(PATH + signed.campaign() + "/report")
                .then()
                .body("results.axes.code", equalTo(List.of("1.1", "2.1")))
                .body(
                        "results.axes[0].findings.criterion",
                        equalTo(List.of("COHERENCE", "ATTAINMENT", "MEANS", "DURABILITY")))
                .body("results.axes[0].outcome.sheets", equalTo(1))
                .body("results.axes[0].outcome.money.planned", equalTo("12000.00"))
                .body("results.axes[1].outcome.money.planned", nullValue())
                .body("results.axes[1].outcome.completeness.expected", equalTo(0));
    }

    @Test
    void keepsFromThePublicWhatWouldTellOfFewPeople() throws Throwable {
        var signed = signed("REP-2");
        given().get(PATH + signed.campaign() + "/report")
                .then()
                .statusCode(200)
                .body("results.indicators[0].results.all.suppressed", equalTo(true))
                .body("results.indicators[0].results.all.number", nullValue())
                .body("results.indicators[0].results.years[0].result.number", nullValue())
                .body("results.indicators[0].results.periods[0].parts[0].value", nullValue())
                .body("results.indicators[0].results.periods[0].parts[1].value.number", equalTo("1240.5"));
        for (var form : List.of("text/html", "text/csv")) {
            given().accept(form)
                    .get(PATH + signed.campaign() + "/report")
                    .then()
                    .statusCode(200)
                    .body(not(containsString("1243")))
                    .body(not(containsString("1\u202F243")));
        }
        var forPublic = given().get(PATH + signed.campaign() + "/frozen-results");
        var forPartners = clerk().get(PATH + signed.campaign() + "/frozen-results");
        assertFalse(forPublic.asString().contains("1243"));
        assertTrue(forPartners.asString().contains("1243"));
        assertEquals('"' + HashUtil.sha256(forPublic.asByteArray()) + '"', forPublic.header("ETag"));
        assertEquals('"' + HashUtil.sha256(forPartners.asByteArray()) + '"', forPartners.header("ETag"));
        assertNotEquals(forPublic.header("ETag"), forPartners.header("ETag"));
    }

    @Test
    void saysTheSameForEverAndBesideItWhatWasCorrectedSince() throws Throwable {
        var signed = signed("REP-3");
        var before = clerk().get(PATH + signed.campaign() + "/frozen-results").asString();
        String measure = keeper.steering()
                .queryParam("indicatorId", signed.indicator())
                .queryParam("communeSiren", PARADOU)
                .get("/v1/measures")
                .path("items[0].id");
        Keeper.as("clerk", PARADOU)
                .body("""
                        {"content": {"unit": "places", "value": {"number": "50"}}, "reason": "Erreur de saisie"}""")
                .put("/v1/measures/" + measure + "/content")
                .then()
                .statusCode(200);
        Keeper.as("caf-adviser", CAF)
                .put("/v1/measures/" + measure + "/approval")
                .then()
                .statusCode(200);

        assertEquals(
                before,
                clerk().get(PATH + signed.campaign() + "/frozen-results").asString());
        clerk().get(PATH + signed.campaign() + "/report")
                .then()
                .body("results.indicators[0].results.all.number", equalTo("1243.5"))
                .body("correctedSince", hasSize(1))
                .body("correctedSince[0].period", equalTo("2023"))
                .body("correctedSince[0].reported", equalTo("1243.5"))
                .body("correctedSince[0].today", equalTo("53"));
        given().get(PATH + signed.campaign() + "/report").then().body("correctedSince", hasSize(0));
        assertTrue(html(clerk(), signed).contains("1 243,5</td><td>53</td>"));
    }

    @Test
    void isAPageForEverybodyInTheReadersLanguage() throws Throwable {
        var signed = signed("REP-4");
        var french = html(clerk(), signed);
        var page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(french)));
        assertEquals("fr", page.getDocumentElement().getAttribute("lang"));
        assertEquals(1, page.getElementsByTagName("h1").getLength());
        var headings = page.getElementsByTagName("th");
        for (int index = 0; index < headings.getLength(); index++) {
            var scope = headings.item(index).getAttributes().getNamedItem("scope");
            assertTrue(List.of("row", "col").contains(scope.getNodeValue()));
        }
        assertEquals(
                page.getElementsByTagName("table").getLength(),
                page.getElementsByTagName("caption").getLength());
        for (var told : List.of(
                "DONNÉES DE DÉMONSTRATION",
                "Comité de pilotage (démonstration), le 3 juin 2024 : évaluation approuvée.",
                "2 valeurs reçues sur 3 attendues",
                "12 000,00 €",
                "Constat &lt;1.1&gt;",
                "<td>Partiel",
                "width: 66%")) {
            assertTrue(french.contains(told), told + " in\n" + french);
        }
        assertFalse(french.contains("<1.1>"));
        var english = html(clerk().header("Accept-Language", "en"), signed);
        for (var told : List.of(
                "lang=\"en\"", "DEMONSTRATION DATA", "2 values received of 3 expected", "€12,000.00", "<td>Partial")) {
            assertTrue(english.contains(told), told + " in\n" + english);
        }
    }

    @Test
    void isTheSamePageAsAccessiblePdf() throws Throwable {
        var signed = signed("REP-5");
        var answer = clerk().accept("application/pdf").get(PATH + signed.campaign() + "/report");
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("inline; filename=\"evaluation-REP-5-2023-12-31.pdf\""));
        assertArrayEquals(
                answer.asByteArray(),
                clerk().accept("application/pdf")
                        .get(PATH + signed.campaign() + "/report")
                        .asByteArray());
        try (var pdf = Loader.loadPDF(answer.asByteArray())) {
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
            assertEquals("fr", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Évaluation (démonstration)", pdf.getDocumentInformation().getTitle());
            var text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00A0\u202F]+", " ");
            for (var told : List.of(
                    "DONNÉES DE DÉMONSTRATION",
                    "Axe 1.1 — Renforcer les politiques enfance, jeunesse et parentalité",
                    "Indécise : il manque des réponses",
                    "1 243,5",
                    "page 1 / 4")) {
                assertTrue(text.contains(told), told + " in\n" + text);
            }
        }
    }

    @Test
    void putsEverythingBehindItInAFileWhereNothingIsAFormula() throws Throwable {
        var signed = signed("REP-6");
        var answer = clerk().accept("text/csv").get(PATH + signed.campaign() + "/report");
        answer.then().statusCode(200).header("Content-Disposition", containsString("attachment"));
        List<NamedCsvRecord> lines;
        try (var csv = CsvReader.builder().ofNamedCsvRecord(answer.asString())) {
            lines = csv.stream().toList();
        }
        assertEquals(
                List.of("211300066 3", "211300686 1240.5"),
                lines.stream()
                        .filter(line -> line.getField("section").equals("measure"))
                        .map(line -> line.getField("communeSiren") + " " + line.getField("value"))
                        .toList());
        assertEquals(
                List.of("UNDECIDED"),
                lines.stream()
                        .filter(line -> line.getField("section").equals("year"))
                        .map(line -> line.getField("standing"))
                        .toList());
        assertEquals(
                8,
                lines.stream()
                        .filter(line -> line.getField("section").equals("finding"))
                        .filter(line -> line.getField("recommendation").equals("'=Poursuivre"))
                        .count());
    }

    @Test
    void refusesAFormItDoesNotHave() throws Throwable {
        var signed = signed("REP-7");
        given().accept("image/png")
                .get(PATH + signed.campaign() + "/report")
                .then()
                .statusCode(406);
    }

    @Test
    void followsTheMeasuresUntilItIsSubmitted() throws Throwable {
        var plan = plans.active("REP-8");
        var indicator = plans.defined(plan, 1, "");
        var id = evaluations.written(plan, "MID_TERM", "2022-01-01", "2023-12-31", "WEAK");
        clerk().get(PATH + id + "/frozen-results").then().statusCode(404);
        plans.approved(indicator, "2023", AUREILLE, "\"value\": {\"number\": \"7\"}");
        clerk().get(PATH + id + "/report")
                .then()
                .body("frozen", equalTo(false))
                .body("sha256", nullValue())
                .body("results.plan.completeness.reported", equalTo(1))
                .body("results.plan.completeness.expected", equalTo(6));
        assertTrue(html(clerk(), id).contains("Projet de rapport, réservé aux parties"));
    }

    @Test
    void comparesMidTermAndEndByAxisIndicatorAndYear() throws Throwable {
        var plan = plans.active("REP-9");
        var indicator = plans.defined(plan, 1, "byCommune=false");
        plans.approved(indicator, "2022", "", "\"value\": {\"number\": \"10\"}");
        plans.approved(indicator, "2023", "", "\"value\": {\"number\": \"15\"}");
        var mid = evaluations.signedOff(plan, "MID_TERM", "2022-01-01", "2022-12-31", "WEAK");
        var end = evaluations.signedOff(plan, "FINAL", "2022-01-01", "2023-12-31", "FULL");
        for (var asked : List.of(mid + "/comparison?with=" + end, end + "/comparison?with=" + mid)) {
            given().get(PATH + asked)
                    .then()
                    .statusCode(200)
                    .body("earlier.kind", equalTo("MID_TERM"))
                    .body("later.kind", equalTo("FINAL"))
                    .body("axes.code", equalTo(List.of("1.1", "2.1")))
                    .body("axes[0].findings.change", equalTo(List.of("BETTER", "BETTER", "BETTER", "BETTER")))
                    .body("axes[0].findings[0].earlier", equalTo("WEAK"))
                    .body("indicators", hasSize(1))
                    .body("indicators[0].earlier", equalTo("10"))
                    .body("indicators[0].later", equalTo("25"))
                    .body("indicators[0].difference", equalTo("15"))
                    .body("indicators[0].years.year", equalTo(List.of(2022, 2023)))
                    .body("indicators[0].years[0].earlier", equalTo("10"))
                    .body("indicators[0].years[0].later", equalTo("10"))
                    .body("indicators[0].years[1].earlier", nullValue())
                    .body("indicators[0].years[1].later", equalTo("15"));
        }
        var other = plans.active("REP-10");
        var foreign = evaluations.signedOff(other, "FINAL", "2022-01-01", "2023-12-31", "FULL");
        given().get(PATH + mid + "/comparison?with=" + foreign)
                .then()
                .statusCode(409)
                .body("code", equalTo("comparison-across-plans"));
        var draft = evaluations.written(plan, "MID_TERM", "2022-01-01", "2023-12-31", "NOT_ASSESSED");
        given().get(PATH + mid + "/comparison?with=" + draft).then().statusCode(404);
        clerk().get(PATH + mid + "/comparison?with=" + draft)
                .then()
                .body("later.frozen", equalTo(false))
                .body("axes[0].findings.change", hasItem("UNKNOWN"));
    }

    private static RequestSpecification clerk() {
        return Keeper.as("clerk", MAUSSANE);
    }

    private static String html(RequestSpecification reader, Signed signed) {
        return html(reader, signed.campaign());
    }

    private static String html(RequestSpecification reader, String campaign) {
        var answer = reader.accept("text/html").get(PATH + campaign + "/report");
        answer.then().statusCode(200).header("Content-Security-Policy", containsString("default-src 'none'"));
        return answer.asString().replaceAll("[\u00A0\u202F]", " ");
    }
}
