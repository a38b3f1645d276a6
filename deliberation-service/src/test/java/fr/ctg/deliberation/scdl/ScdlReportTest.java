package fr.ctg.deliberation.scdl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScdlReportTest {
    @Test
    void isTheWholeAnswerOfADryRun() throws Exception {
        var file = GivenScdl.file(GivenScdl.line("DELIB_ID=1"), GivenScdl.line("PREF_DATE=2022-07-28"), "a;b");
        assertEquals("""
                {"rows":3,"valid":1,"invalid":2,"errorsFound":2,"errors":[\
                {"line":3,"column":"PREF_DATE","code":"scdl-received-before-adopted","value":"2022-07-28",\
                "detail":"La réception au contrôle de légalité (28 juillet 2022) précède l'adoption (29 juillet 2022)."},\
                {"line":4,"code":"scdl-cell-count","detail":"La ligne compte 1 cellules ; il en faut 17."}],\
                "truncated":false,"complete":true}""", new ObjectMapper().writeValueAsString(GivenScdl.report(file)));
    }

    @Test
    void handsOnValidRowsWithTheirLines() {
        var taken = new ArrayList<ScdlLine.Valid>();
        var file = GivenScdl.file(GivenScdl.line("PREF_ID=x", "DELIB_ID=1"), GivenScdl.line());
        ScdlReport.of(new ScdlReader(GivenScdl.MATTERS).read(GivenScdl.bytes(file)), GivenScdl.FRENCH, taken::add);
        assertEquals(List.of(new ScdlLine.Valid(3, GivenScdl.seed())), taken);
    }

    @Test
    void alwaysListsTheErrorThatStoppedTheReading() {
        var lines = "x,y\n".repeat(1_500);
        var report = GivenScdl.report(GivenScdl.HEADER + "\n" + lines + "\"open");
        assertEquals(1_001, report.errors().size());
        assertEquals(1_501, report.errorsFound());
        assertEquals("scdl-unreadable", report.errors().getLast().code());
        assertEquals(1_502, report.errors().getLast().line());
    }

    @Test
    void speaksEnglishToWhoeverAsks() {
        var lines = new ScdlReader(GivenScdl.MATTERS)
                .read(GivenScdl.bytes(GivenScdl.file(GivenScdl.line("VOTE_POUR=18", "VOTE_REEL=18"))));
        assertEquals(
                "The five figures of the vote are given together or not at all: VOTE_EFFECTIF, VOTE_CONTRE, VOTE_ABSTENTION missing.",
                ScdlReport.of(lines, GivenScdl.ENGLISH).errors().getFirst().detail());
    }
}
