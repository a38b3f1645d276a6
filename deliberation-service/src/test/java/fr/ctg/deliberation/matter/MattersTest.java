package fr.ctg.deliberation.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.problem.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MattersTest {
    private final Matters matters = new Matters(new ObjectMapper());

    MattersTest() throws IOException {}

    @Test
    void knowsEveryCodeOfTheNationalNomenclatureAndNoOther() {
        var secondLevels = matters.all().stream()
                .collect(Collectors.groupingBy(Matter::first, Collectors.mapping(Matter::second, Collectors.toList())));
        assertEquals(
                "{1=7, 2=3, 3=6, 4=5, 5=8, 6=5, 7=10, 8=9, 9=4}",
                secondLevels.entrySet().stream()
                        .collect(Collectors.toMap(java.util.Map.Entry::getKey, entry -> entry.getValue()
                                .size()))
                        .toString());
        secondLevels.values().forEach(codes -> {
            for (int next = 0; next < codes.size(); next++) {
                assertEquals(next + 1, codes.get(next), "in order and without a hole: " + codes);
            }
        });
    }

    @Test
    void writesTheNameAsTheOpenDataSchemaWantsIt() {
        assertEquals(
                "domaines de compétences par thèmes/aide sociale",
                matters.require("8.2").openDataName());
    }

    @Test
    void hasNoNameThatTheOpenDataSchemaForbids() {
        for (var matter : matters.all()) {
            assertFalse(matter.openDataName().matches(".*[,()].*"), matter.openDataName());
            assertEquals(1, matter.openDataName().chars().filter(c -> c == '/').count(), matter.openDataName());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.99", "0.1", "10.1", "8", "8.", "", "8.2.1", "8,2", " 8.2", "8.02", "٨.٢"})
    void refusesACodeTheNomenclatureDoesNotHave(String code) {
        var refusal = assertThrows(UnknownMatter.class, () -> matters.require(code));
        assertEquals("unknown-matter", refusal.code());
        assertEquals(code, refusal.facts().values().get("matter"));
    }

    @Test
    void tellsTheCodesOfTheSameFirstLevel() {
        var refusal = assertThrows(UnknownMatter.class, () -> matters.require("9.99"));
        assertEquals(
                "{matter=9.99, known=[9.1, 9.2, 9.3, 9.4]}", refusal.facts().toString());
        assertEquals(
                "La nomenclature des actes n'a pas de matière « 9.99 ».",
                Texts.preferredBy(List.of(Locale.FRENCH))
                        .find("unknown-matter.detail", refusal.facts())
                        .orElseThrow());
        assertEquals(
                "Choisissez parmi : 9.1, 9.2, 9.3, 9.4.",
                Texts.preferredBy(List.of(Locale.FRENCH))
                        .find("unknown-matter.remedy", refusal.facts())
                        .orElseThrow());
    }
}
