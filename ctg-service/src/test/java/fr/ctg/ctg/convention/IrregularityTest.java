package fr.ctg.ctg.convention;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.ctg.convention.Irregularity.Grade;
import fr.ctg.platform.problem.Facts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class IrregularityTest {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

    /** The legal chain of its convention reads both. */
    @Test
    void comesBackWholeWhenItHasNeitherFactsNorALegalSource() throws JsonProcessingException {
        var irregularity = new Irregularity(
                "signed-elsewhere",
                Grade.TO_REGULARISE,
                Facts.none(),
                List.of(),
                "Essai",
                "211300587",
                LocalDate.of(2022, 9, 15),
                null);
        var back = JSON.readValue(JSON.writeValueAsString(irregularity), Irregularity.class);
        assertEquals(List.of(), back.legalBasis());
        assertEquals(Facts.none().values(), back.facts().values());
    }
}
