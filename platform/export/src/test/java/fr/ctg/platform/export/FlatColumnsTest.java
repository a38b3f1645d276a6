package fr.ctg.platform.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlatColumnsTest {
    private final ObjectMapper json = new ObjectMapper();

    record Inner(String number, String unit) {}

    record Outer(String title, Inner value, List<String> codes, int count, boolean late) {}

    @Test
    void namesWhatIsInsideWithADotAndWritesListsAsJson() throws Exception {
        var columns = FlatColumns.of(Outer.class);
        assertEquals(List.of("title", "value.number", "value.unit", "codes", "count", "late"), columns.titles());
        assertEquals(List.of("Crèche", "-3.5", "", "[\"a\",\"b\"]", "-2", "true"), columns.cells(json.readTree("""
                        {"title": "Crèche", "value": {"number": "-3.5"}, "codes": ["a", "b"], "count": -2, "late": true}""")));
    }

    @Test
    void keepsAProgrammeFromCalculatingATextNobodyMeantAsAFormula() throws Exception {
        for (var text : List.of("=1+1", "+33 4", "-1+1", "@SUM(A1)", "\tx", "\rx", "'quoted", "-2\n=1")) {
            var row = json.createObjectNode().put("title", text);
            assertEquals("'" + text, FlatColumns.of(Outer.class).cells(row).getFirst());
        }
    }
}
