package fr.ctg.deliberation.redaction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The persons are fictitious. */
class RedactionTest {
    @ParameterizedTest
    @CsvSource({
        "Élodie FICTIVE,Mme Élodie FICTIVE habite ici.,Mme [É. F.] habite ici.",
        "Élodie FICTIVE,Mme elodie fictive habite ici.,Mme [É. F.] habite ici.",
        "Elodie Fictive,Mme ÉLODIE FICTIVE.,Mme [E. F.].",
        "Jean-Noël FICTIF,jean noel fictif,[J. N. F.]",
        "Élodie FICTIVE,Élodie FICTIVEMENT nommée,Élodie FICTIVEMENT nommée",
        "Élodie FICTIVE,Pélodie FICTIVE,Pélodie FICTIVE",
        "A+ (B),A+ (B),[A. (.]"
    })
    void masksWholeNamesWhateverTheirCaseAndAccents(String name, String text, String read) {
        assertEquals(read, new Redaction(List.of(name)).of(text));
    }

    @Test
    void masksANameThatTheTextWritesWithCombiningAccentsOrNoBreakSpaces() {
        var text = Normalizer.normalize("aide à Élodie\u00A0FICTIVE", Normalizer.Form.NFD);
        assertEquals(
                "aide à [É. F.]",
                Normalizer.normalize(new Redaction(List.of("Élodie FICTIVE")).of(text), Normalizer.Form.NFC));
    }

    @Test
    void masksTheLongerOfTwoNamesFirstAndLeavesTheRestAsItWasWritten() {
        var redaction = new Redaction(List.of("Fictive", "Jeanne Fictive", " "));
        assertEquals("[J. F.] et [F.], œuvre « été »", redaction.of("Jeanne Fictive et Fictive, œuvre « été »"));
    }
}
