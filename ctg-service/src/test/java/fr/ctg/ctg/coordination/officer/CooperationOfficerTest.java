package fr.ctg.ctg.coordination.officer;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CooperationOfficerTest {
    private static final String MAUSSANE = "211300587";
    private static final String SAINT_REMY = "211301007";

    private final CooperationOfficer officer = new CooperationOfficer(
            UUID.randomUUID(),
            "999999998",
            new RecordOfficer(
                    "CTG",
                    "Chargé de coopération enfance",
                    List.of(employment(MAUSSANE, "0.2", "2023-01", "2023-12")),
                    List.of(),
                    true));

    @Test
    void isSharedByEmployersUpToTheWholeOfAPost() {
        officer.employ(employment(SAINT_REMY, "0.8", "2023-01", null));
        refused(
                "officer-more-than-full-time",
                () -> officer.employ(employment("211300652", "0.01", "2022-06", "2023-01")));
        officer.employ(employment("211300652", "0.2", "2024-01", null));
    }

    @Test
    void hasOneEmploymentPerEmployerAtATime() {
        refused("officer-employed-twice", () -> officer.employ(employment(MAUSSANE, "0.1", "2023-12", null)));
        officer.employ(employment(MAUSSANE, "0.1", "2024-01", null));
    }

    @Test
    void standsVacantAtOneEmployerOrAtAll() {
        officer.employ(employment(SAINT_REMY, "0.5", "2023-01", null));
        officer.leaveVacant(new Vacancy(MAUSSANE, YearMonth.of(2023, 3), YearMonth.of(2023, 4), "Mutation"));
        assertTrue(officer.isVacant(officer.employments().getFirst(), YearMonth.of(2023, 4)));
        assertFalse(officer.isVacant(officer.employments().getLast(), YearMonth.of(2023, 4)));
        officer.leaveVacant(new Vacancy(null, YearMonth.of(2023, 11), null, "Départ"));
        assertTrue(officer.isVacant(officer.employments().getLast(), YearMonth.of(2023, 12)));
    }

    @Test
    void cannotStandVacantBeforeItExistsNorBackwards() {
        refused(
                "officer-not-employed",
                () -> officer.leaveVacant(new Vacancy(null, YearMonth.of(2022, 12), null, "?")));
        refused(
                "officer-months-backwards",
                () -> officer.leaveVacant(new Vacancy(null, YearMonth.of(2023, 5), YearMonth.of(2023, 4), "?")));
    }

    @Test
    void endsAnEmploymentAndAVacancyThatRun() {
        officer.employ(employment(SAINT_REMY, "0.5", "2023-01", null));
        officer.leaveVacant(new Vacancy(null, YearMonth.of(2023, 3), null, "Départ"));
        officer.endVacancy(null, YearMonth.of(2023, 5));
        assertFalse(officer.isVacant(officer.employments().getFirst(), YearMonth.of(2023, 6)));
        refused("officer-months-backwards", () -> officer.endEmployment(SAINT_REMY, YearMonth.of(2022, 12)));
        officer.endEmployment(SAINT_REMY, YearMonth.of(2023, 6));
        assertFalse(officer.employments().getLast().covers(YearMonth.of(2023, 7)));
        officer.employ(employment("211300652", "0.8", "2023-07", null));
        refused("officer-nothing-runs", () -> officer.endEmployment(SAINT_REMY, YearMonth.of(2023, 6)));
        refused("officer-nothing-runs", () -> officer.endVacancy(null, YearMonth.of(2023, 6)));
    }

    private static Employment employment(String siren, String share, String from, @Nullable String to) {
        return new Employment(
                siren,
                "Employeur",
                new BigDecimal(share),
                YearMonth.parse(from),
                to == null ? null : YearMonth.parse(to));
    }
}
