package fr.ctg.deliberation.register.french;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrenchTypographyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "adopté ; rejeté|adopté\u202F; rejeté",
                "adopté; rejeté|adopté\u202F; rejeté",
                "quorum ? non !|quorum\u202F? non\u202F!",
                "Quoi ?!|Quoi\u202F?!",
                "Objet : CAF|Objet\u00A0: CAF",
                "OBJET: CAF|OBJET\u00A0: CAF",
                "le « pilotage » du|le «\u00A0pilotage\u00A0» du",
                "le «pilotage» : oui|le «\u00A0pilotage\u00A0»\u00A0: oui",
                "loi n° 2021-1465|loi n°\u00A02021-1465",
                "N°2022/07/29/07|N°\u00A02022/07/29/07",
                "le 29 juillet 2022 à 19 h|le 29\u00A0juillet\u00A02022 à 19 h",
                "le 1er août 2022|le 1er\u00A0août\u00A02022",
                "en mai 2021|en mai 2021",
                "sous-préfecture d'Arles|sous-préfecture d’Arles",
                "2 326 habitants|2\u202F326 habitants",
                "1 234 567 €|1\u202F234\u202F567\u00A0€",
                "20 %|20\u00A0%",
                "article L 2121-17|article L\u00A02121-17",
                "M. Exemple et Mme Fictif|M.\u00A0Exemple et Mme\u00A0Fictif",
            })
    void putsTheSpacesOfFrenchPrint(String text, String expected) {
        assertEquals(expected, FrenchTypography.of(text));
        assertEquals(expected, FrenchTypography.of(expected), "twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mairie.example/actes?annee=2022&mois=7",
                "19:30",
                "urn:ctg:acte",
                "06 12 34 56 78",
                "'entre guillemets droits'",
                "<script>alert(1)</script>",
                "de 2021 100 personnes",
                "",
                ":",
                "« »"
            })
    void leavesTheRestAlone(String text) {
        assertEquals(text.equals("« »") ? "«\u00A0»" : text, FrenchTypography.of(text));
    }

    @ParameterizedTest
    @CsvSource({"2022-08-01,1er\u00A0août\u00A02022", "2022-07-29,29\u00A0juillet\u00A02022"})
    void keepsADateTogether(LocalDate date, String expected) {
        assertEquals(expected, FrenchTypography.date(date));
    }

    @ParameterizedTest
    @CsvSource({"19:00,19\u00A0h", "09:05,9\u00A0h\u00A005"})
    void keepsAnHourTogether(LocalTime time, String expected) {
        assertEquals(expected, FrenchTypography.time(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u00A0", "\u202F", "«", " ;", "1 000 ", "' ", "n°", "a"})
    void staysQuickOnLongTexts(String piece) {
        var text = piece.repeat(100_000 / piece.length());
        assertTimeout(Duration.ofSeconds(2), () -> FrenchTypography.of(text));
    }
}
