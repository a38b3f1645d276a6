package fr.ctg.deliberation.actes;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActesIdentifierTest {
    private static ActesIdentifier decidedOn(LocalDate day) {
        return new ActesIdentifier(
                Department.ofCommune("13058"),
                GivenAct.SIREN,
                day,
                ActesNumber.of("2022/07/29/07"),
                ActNature.DELIBERATION);
    }

    @Test
    void namesTheActOfMaussane() {
        assertEquals(GivenAct.IDENTIFIER, decidedOn(GivenAct.DECIDED).toString());
        assertEquals(decidedOn(GivenAct.DECIDED), ActesIdentifier.parse(GivenAct.IDENTIFIER));
    }

    @ParameterizedTest
    @CsvSource({
        "2022/07/29/07, 2022_07_29_07",
        "2022/07/29/107, 2022_07_29_107",
        "2022/07/29/07bis, 20220729_07BIS",
        "2022/07/29/07-ter, 20220729_07_TER",
        "2022-015, 2022_015",
        "n° 12, N_12",
        "Dél. 2022.15, DEL_2022_15",
        "D20220729-007, D20220729_007",
        "7, 7",
        "(12), 12",
        "123456789012345, 123456789012345"
    })
    void derivesTheNumberFromTheOneOfTheRegister(String official, String number) {
        assertEquals(number, ActesNumber.of(official).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022/07/29/07-rectificative",
                "DELIBERATION 2022-15",
                "1234567890123456",
                "",
                " ",
                "---",
                "№ 7",
                "Δ7",
                "٧",
                "2022/07/29/07\uD83C"
            })
    void refusesToCutANumberShortOrToGuessALetter(String official) {
        if (official.startsWith("№") || official.endsWith("\uD83C")) {
            // Signs, not letters: they part the rest as a slash does.
            assertTrue(ActesNumber.of(official).value().endsWith("7"));
            return;
        }
        var refusal = refused(() -> ActesNumber.of(official));
        assertEquals("no-actes-number", refusal.code());
        assertEquals(
                "{officialNumber=" + official + ", limit=15}", refusal.facts().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "2022/07", "2022-07", "1234567890123456", "É", "1 2", "1\n"})
    void takesNoNumberAnOperatorWouldRefuse(String number) {
        assertEquals(
                "invalid-actes-number", refused(() -> new ActesNumber(number)).code());
    }

    @Test
    void derivesANumberThatFitsOrNone() {
        var random = new Random(29);
        var alphabet = "0123456789/-_. nN°éÀbisß\u00A0ﬁ²";
        for (int round = 0; round < 20_000; round++) {
            var official = new StringBuilder();
            for (int length = random.nextInt(22); length > 0; length--) {
                official.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                var number = ActesNumber.of(official.toString());
                assertTrue(number.value().matches("[A-Z0-9_]{1,15}"), number::value);
                assertEquals(number, ActesNumber.of(number.value()), "deriving twice changes nothing");
            } catch (ActesRefused refusal) {
                assertEquals("no-actes-number", refusal.code());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2020-12-31, 20201231", "2021-01-01, 20210101", "2024-12-30, 20241230", "2024-02-29, 20240229"})
    void writesTheCalendarYearAroundNewYear(LocalDate day, String written) {
        var identifier = decidedOn(day);
        assertEquals(written, identifier.toString().split("-", -1)[2]);
        assertEquals(identifier, ActesIdentifier.parse(identifier.toString()));
    }

    @Test
    void comesBackFromItsTextForEveryDayOfTwentyYears() {
        for (var day = LocalDate.of(2015, 1, 1); day.getYear() < 2035; day = day.plusDays(1)) {
            assertEquals(decidedOn(day), ActesIdentifier.parse(decidedOn(day).toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "013",
                "013-211300587-20220729-2022_07_29_07",
                "013-211300587-20220729-2022_07_29_07-XX",
                "013-211300587-20220729-2022_07_29_07-de",
                "013-211300587-20220230-2022_07_29_07-DE",
                "013-211300587-20230229-1-DE",
                "013-211300587-2022729-1-DE",
                "13-211300587-20220729-1-DE",
                "020-211300587-20220729-1-DE",
                "|13-211300587-20220729-1-DE",
                "013-21130058-20220729-1-DE",
                "013-211300587-20220729--DE",
                "013-211300587-20220729-1234567890123456-DE",
                "013-211300587-20220729-a-DE",
                "013-211300587-20220729-1-1-DE",
                " 013-211300587-20220729-1-DE",
                "013-211300587-20220729-1-DE\n"
            })
    void parsesNothingElse(String text) {
        var refusal = refused(() -> ActesIdentifier.parse(text));
        assertEquals("invalid-actes-identifier", refusal.code());
        assertEquals("{identifier=" + text + "}", refusal.facts().toString());
    }

    @Test
    void survivesAnyTextWithoutAnotherFailure() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var text = new StringBuilder(GivenAct.IDENTIFIER);
            text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x180));
            try {
                assertEquals(
                        text.toString(), ActesIdentifier.parse(text.toString()).toString());
            } catch (ActesRefused refusal) {
                assertEquals("invalid-actes-identifier", refusal.code());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "13058, 013",
        "01001, 001",
        "2A004, 02A",
        "2B033, 02B",
        "75056, 075",
        "97105, 971",
        "97411, 974",
        "97608, 976",
        "98735, 987"
    })
    void writesTheDepartmentInThreeCharacters(String insee, String department) {
        assertEquals(department, Department.ofCommune(insee).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "13", "1305", "130580", "20004", "2C004", "00001", "96001", "99001", "AB123", "13O58"})
    void knowsNoDepartmentOfThatCommune(String insee) {
        refused(() -> Department.ofCommune(insee));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PREF013", "PREF02A", "SPREF0132", "SPREF02B1", "PREF974", "SPREF9741", "SGAR013"})
    void namesAPrefectureASubPrefectureOrARegionalSecretariat(String text) {
        assertEquals(text, new PrefectureId(text).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PREF",
                "PREF13",
                "PREF0132",
                "SPREF013",
                "SPREF01322",
                "SPREF013A",
                "SGAR0131",
                "pref013",
                "PREF000",
                "PREF020",
                "PREF013 ",
                "PREF01\n",
                "SPREF01٣2",
                "Arles"
            })
    void namesNoOtherOffice(String text) {
        assertEquals(
                "invalid-prefecture-id", refused(() -> new PrefectureId(text)).code());
    }

    @Test
    void hasTheSixNaturesTheStateKnows() {
        var natures = new ArrayList<String>();
        for (var nature : ActNature.values()) {
            natures.add(nature.code() + nature.letters());
            assertEquals(nature, ActNature.ofLetters(nature.letters()).orElseThrow());
        }
        assertEquals("[1DE, 2AR, 3AI, 4CC, 5BF, 6AU]", natures.toString());
    }
}
