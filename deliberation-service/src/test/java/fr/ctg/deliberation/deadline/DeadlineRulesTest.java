package fr.ctg.deliberation.deadline;

import static fr.ctg.deliberation.deadline.Deadline.Kind.DELIBERATION_LIST;
import static fr.ctg.deliberation.deadline.Deadline.Kind.MINUTES_PUBLICATION;
import static fr.ctg.deliberation.deadline.Deadline.Kind.PREFECT_REFERRAL;
import static fr.ctg.deliberation.deadline.Deadline.Kind.THIRD_PARTY_APPEAL;
import static fr.ctg.deliberation.deadline.Deadline.Kind.WITHDRAWAL;
import static fr.ctg.deliberation.deadline.GivenDeadlines.MAUSSANE;
import static fr.ctg.deliberation.deadline.GivenDeadlines.RULES;
import static fr.ctg.deliberation.deadline.GivenDeadlines.STRASBOURG;
import static fr.ctg.deliberation.deadline.GivenDeadlines.deadline;
import static fr.ctg.deliberation.deadline.Letter.Purpose.DOCUMENTS_REQUEST;
import static fr.ctg.deliberation.deadline.Letter.Purpose.EXPLANATIONS_REQUEST;
import static fr.ctg.deliberation.deadline.Letter.Purpose.GRACIOUS_APPEAL;
import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeadlineRulesTest {
    @Test
    void endsTheAppealOfThirdPartiesOnMonday3October2022() {
        var appeal = deadline(THIRD_PARTY_APPEAL, "2022-08-01");
        assertEquals(LocalDate.of(2022, 10, 2), appeal.nominalEndsOn());
        assertEquals(LocalDate.of(2022, 10, 3), appeal.endsOn());
        assertEquals(DayOff.SUNDAY, appeal.movedBecause());
        assertEquals(List.of("CJA art. R421-1"), appeal.legalBasis());
    }

    @Test
    void endsTheReferralOfThePrefectTheSameDay() {
        assertEquals(
                LocalDate.of(2022, 10, 3),
                deadline(PREFECT_REFERRAL, "2022-08-01").endsOn());
    }

    @Test
    void allowsWithdrawalForFourMonthsAfterTheVote() {
        var withdrawal = deadline(WITHDRAWAL, "2022-07-29");
        assertEquals(LocalDate.of(2022, 11, 29), withdrawal.endsOn());
        assertEquals(List.of("CRPA art. L242-1", "CRPA art. L243-3"), withdrawal.legalBasis());
    }

    @Test
    void neverMovesTheEndOfAWithdrawal() {
        var sunday = LocalDate.of(2022, 11, 27);
        var withdrawal = deadline(WITHDRAWAL, "2022-07-27");
        assertEquals(sunday, withdrawal.endsOn());
        assertNull(withdrawal.movedBecause());
    }

    @Test
    void givesAWeekForTheListOfDeliberationsAndForTheMinutes() {
        assertEquals(
                LocalDate.of(2022, 8, 5),
                deadline(DELIBERATION_LIST, "2022-07-29").endsOn());
        assertEquals(
                LocalDate.of(2022, 10, 6),
                deadline(MINUTES_PUBLICATION, "2022-09-29").endsOn());
    }

    @Test
    void knowsNoListOfDeliberationsBeforeTheReform() {
        var before = LocalDate.of(2022, 6, 30);
        assertEquals(Optional.empty(), RULES.deadline(DELIBERATION_LIST, before, MAUSSANE));
        assertTrue(
                RULES.deadline(DELIBERATION_LIST, before.plusDays(1), MAUSSANE).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItDoesNotKnowForSure(Deadline.Kind kind) {
        assertFalse(String.valueOf(deadline(kind, "2022-08-01").unverified()).isBlank());
    }

    @ParameterizedTest
    @CsvSource({
        // Month too short: its last day, and the day after it.
        "2022-12-31,2023-03-01,2023-03-01,",
        "2023-12-30,2024-03-01,2024-03-01,",
        "2023-12-31,2024-03-01,2024-03-01,",
        "2023-12-29,2024-03-01,2024-03-01,",
        "2023-12-28,2024-02-29,2024-02-29,",
        "2024-02-29,2024-04-30,2024-04-30,",
        "2022-07-31,2022-10-01,2022-10-03,SATURDAY",
        // Holidays.
        "2022-09-10,2022-11-11,2022-11-14,PUBLIC_HOLIDAY",
        "2022-02-16,2022-04-17,2022-04-19,SUNDAY",
        "2022-10-31,2023-01-01,2023-01-02,SUNDAY",
        "2024-10-31,2025-01-01,2025-01-02,PUBLIC_HOLIDAY",
        // Across both changes of hour of 2022.
        "2022-03-26,2022-05-27,2022-05-27,",
        "2022-01-26,2022-03-27,2022-03-28,SUNDAY",
        "2022-08-29,2022-10-30,2022-10-31,SUNDAY"
    })
    void countsTwoClearMonths(LocalDate start, LocalDate nominal, LocalDate end, @Nullable DayOff reason) {
        var appeal = deadline(THIRD_PARTY_APPEAL, start.toString());
        assertEquals(nominal, appeal.nominalEndsOn());
        assertEquals(end, appeal.endsOn());
        assertEquals(reason, appeal.movedBecause());
    }

    @ParameterizedTest
    @CsvSource({"2022-11-30,3,2023-03-01", "2023-11-30,3,2024-03-01", "2024-02-29,12,2025-03-01"})
    void countsOtherClearMonths(LocalDate start, int months, LocalDate end) {
        assertEquals(end, new ClearMonths(months).endFrom(start));
    }

    @Test
    void followsTheHolidaysOfTheCommune() {
        var start = LocalDate.of(2022, 2, 14);
        assertEquals(
                LocalDate.of(2022, 4, 15),
                RULES.deadline(THIRD_PARTY_APPEAL, start, MAUSSANE)
                        .orElseThrow()
                        .endsOn());
        assertEquals(
                LocalDate.of(2022, 4, 19),
                RULES.deadline(THIRD_PARTY_APPEAL, start, STRASBOURG)
                        .orElseThrow()
                        .endsOn());
    }

    @Test
    void restartsTheReferralWhenTheFileIsCompleted() {
        var referral = deadline(PREFECT_REFERRAL, "2022-08-01", letter(DOCUMENTS_REQUEST, "2022-09-15", "2022-09-30"));
        assertEquals(LocalDate.of(2022, 9, 30), referral.startsOn());
        assertEquals(LocalDate.of(2022, 12, 1), referral.endsOn());
        assertEquals(DOCUMENTS_REQUEST, referral.restartedBy());
        assertFalse(referral.assumesSilence());
    }

    @Test
    void takesTwoMonthsOfSilenceForARefusal() {
        var referral = deadline(PREFECT_REFERRAL, "2022-08-01", letter(GRACIOUS_APPEAL, "2022-09-15", null));
        assertEquals(LocalDate.of(2022, 11, 15), referral.startsOn());
        assertEquals(LocalDate.of(2023, 1, 16), referral.endsOn());
        assertTrue(referral.assumesSilence());
    }

    @Test
    void countsAnAnswerLaterThanTheSilenceWhileTheRemedyIsOpen() {
        var late = deadline(THIRD_PARTY_APPEAL, "2022-08-01", letter(GRACIOUS_APPEAL, "2022-09-15", "2022-12-01"));
        assertEquals(LocalDate.of(2022, 12, 1), late.startsOn());
        var tooLate = deadline(THIRD_PARTY_APPEAL, "2022-08-01", letter(GRACIOUS_APPEAL, "2022-09-15", "2023-02-01"));
        assertEquals(LocalDate.of(2022, 11, 15), tooLate.startsOn());
        assertFalse(tooLate.assumesSilence());
    }

    @Test
    void isNotExtendedByAMereRequestForExplanations() {
        var untouched = deadline(PREFECT_REFERRAL, "2022-08-01");
        assertEquals(
                untouched,
                deadline(PREFECT_REFERRAL, "2022-08-01", letter(EXPLANATIONS_REQUEST, "2022-09-15", "2022-09-30")));
    }

    @Test
    void ignoresALetterThatCameTooLateOrTooEarly() {
        var untouched = deadline(PREFECT_REFERRAL, "2022-08-01");
        assertEquals(untouched, deadline(PREFECT_REFERRAL, "2022-08-01", letter(GRACIOUS_APPEAL, "2022-10-04", null)));
        assertEquals(untouched, deadline(PREFECT_REFERRAL, "2022-08-01", letter(GRACIOUS_APPEAL, "2022-07-31", null)));
    }

    @Test
    void hearsALetterOnTheLastDay() {
        var restarted = deadline(PREFECT_REFERRAL, "2022-08-01", letter(GRACIOUS_APPEAL, "2022-10-03", null));
        assertEquals(GRACIOUS_APPEAL, restarted.restartedBy());
    }

    @Test
    void restartsOnceForDocumentsAndOnceForAnAppeal() {
        var referral = deadline(
                PREFECT_REFERRAL,
                "2022-08-01",
                letter(GRACIOUS_APPEAL, "2022-11-15", "2022-12-15"),
                letter(DOCUMENTS_REQUEST, "2022-09-15", "2022-09-30"),
                letter(GRACIOUS_APPEAL, "2023-01-10", null));
        assertEquals(LocalDate.of(2022, 12, 15), referral.startsOn());
        assertEquals(LocalDate.of(2023, 2, 16), referral.endsOn());
    }

    @Test
    void doesNotLetAThirdPartyAskForTheFile() {
        var untouched = deadline(THIRD_PARTY_APPEAL, "2022-08-01");
        assertEquals(
                untouched, deadline(THIRD_PARTY_APPEAL, "2022-08-01", letter(DOCUMENTS_REQUEST, "2022-09-15", null)));
    }

    @Test
    void refusesAnAnswerBeforeTheLetter() {
        var refusal = refused(() -> letter(GRACIOUS_APPEAL, "2022-09-15", "2022-09-14"));
        assertEquals("answer-before-letter", refusal.code());
    }

    @Test
    void tellsEveryStepInJson() throws IOException {
        var json = new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        assertEquals(
                json.readTree("""
                        {"kind": "DELIBERATION_LIST", "startsOn": "2022-07-29", "nominalEndsOn": "2022-08-05", "endsOn": "2022-08-05",
                         "assumesSilence": false, "ruleId": "deliberation-list-1-week", "legalBasis": ["CGCT art. L2121-25"],
                         "unverified": "Absence de report lorsque le septième jour n'est pas ouvrable."}"""), json.readTree(json.writeValueAsString(deadline(DELIBERATION_LIST, "2022-07-29"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"to\": \"2022-12-31\",|2023-01-02|hole or overlap",
                "\"to\": \"2022-12-31\",|2022-12-31|hole or overlap",
                "''|2023-01-01|hole or overlap",
                "\"to\": \"2022-12-31\",|2023-01-01|none for PREFECT_REFERRAL"
            })
    void stopsTheStartOnAFaultyCatalogue(String firstEnd, String secondStart, String fault, @TempDir Path directory)
            throws IOException {
        var rule = """
                {"id": "r", "version": 1, "kind": "THIRD_PARTY_APPEAL", "period": {%s "from": "%s"}, "length": 2, "unit": "CLEAR_MONTHS",
                 "movedToWorkingDay": true, "restartedBy": [], "monthsOfSilence": 0, "legalBasis": []}""";
        var file = Files.writeString(
                directory.resolve("rules.json"),
                "{\"deadlineRules\": [" + rule.formatted(firstEnd, "2020-01-01") + "," + rule.formatted("", secondStart)
                        + "]}");
        var stopped = assertThrows(IllegalStateException.class, () -> GivenDeadlines.rules(Optional.of(file)));
        assertTrue(String.valueOf(stopped.getMessage()).contains(fault), stopped.getMessage());
    }

    private static Letter letter(Letter.Purpose purpose, String receivedOn, @Nullable String answeredOn) {
        return new Letter(
                purpose, LocalDate.parse(receivedOn), answeredOn == null ? null : LocalDate.parse(answeredOn));
    }
}
