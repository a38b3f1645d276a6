package fr.ctg.platform.houserules;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "note.author_siren",
                "note.recorded_by",
                "note.signature/signers/capacity",
                "note.familyName",
                "note.readers/emailOfOffice",
                "note.speaker"
            })
    void hearsAPersonInANameOfAnyDepth(String place) {
        assertTrue(PersonalData.soundsLikeAPerson(place, Set.of("speaker")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"person.siren", "note.renamed_on", "note.memberships", "note.byte_count", "note.speaker"})
    void hearsNoneInATableNorInPartOfAWord(String place) {
        assertFalse(PersonalData.soundsLikeAPerson(place, Set.of()));
    }
}
