package fr.ctg.ctg.coordination.funding;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.ctg.coordination.officer.CooperationOfficer;
import fr.ctg.ctg.coordination.officer.Employment;
import fr.ctg.ctg.coordination.officer.RecordOfficer;
import fr.ctg.ctg.coordination.officer.Vacancy;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FundingCalculationTest {
    private static final String CAF = "999999998";
    private static final String MAUSSANE = "211300587";
    private static final String SAINT_REMY = "211301007";

    @Test
    void paysTheShareOfTheEmployerForTheMonthsThePostWasHeld() {
        var shared = officer(
                List.of(employment(MAUSSANE, "0.2", "2023-01"), employment(SAINT_REMY, "0.8", "2023-01")),
                new Vacancy(null, YearMonth.of(2023, 3), YearMonth.of(2023, 5), "Mutation"));
        var calculation = FundingCalculation.of(convention("1000.00", null), List.of(shared));
        assertEquals("150.00", calculation.amount().toPlainString());
        assertEquals("0.1500", calculation.fullTimeEquivalent().toPlainString());
        assertEquals(List.of("funding.post", "funding.sum"), codes(calculation));
    }

    @Test
    void countsOnlyTheYearOfTheConvention() {
        var since = officer(List.of(employment(MAUSSANE, "1", "2022-10")));
        assertEquals("1000.00", amount(convention("1000.00", null), since));
        var until = officer(List.of(
                new Employment(MAUSSANE, "Maussane", BigDecimal.ONE, YearMonth.of(2023, 10), YearMonth.of(2024, 6))));
        assertEquals("250.00", amount(convention("1000.00", null), until));
        assertEquals(
                "0.00", amount(convention("1000.00", null), officer(List.of(employment(MAUSSANE, "1", "2024-01")))));
    }

    @Test
    void stopsAtTheCeilingAndSaysSo() {
        var whole = officer(List.of(employment(MAUSSANE, "1", "2023-01")));
        var above = FundingCalculation.of(convention("1000.00", "900.00"), List.of(whole));
        assertEquals("900.00", above.amount().toPlainString());
        assertEquals(List.of("funding.post", "funding.sum", "funding.above-ceiling"), codes(above));
        var under = FundingCalculation.of(convention("1000.00", "1000.00"), List.of(whole));
        assertEquals(List.of("funding.post", "funding.sum", "funding.under-ceiling"), codes(under));
    }

    @Test
    void isPaidFromADayToALaterOne() {
        refused(
                "funding-payment-backwards",
                () -> convention("1000.00", null, "99999999800012", LocalDate.of(2023, 5, 31)));
    }

    @Test
    void roundsEachPostSoThatTheLinesGiveTheSum() {
        var third = officer(List.of(employment(MAUSSANE, "0.3333", "2023-01")));
        var calculation = FundingCalculation.of(convention("100.00", null), List.of(third, third, third));
        assertEquals("99.99", calculation.sum().toPlainString());
    }

    @Test
    void writesTheColumnsOfTheNationalSchema() {
        var file = new FundingFile(
                convention("1000.00", null),
                List.of(officer(List.of(employment(MAUSSANE, "0.5", "2023-01")))),
                Optional.empty());
        assertEquals(
                "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,"
                        + "objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,"
                        + "pourcentageSubvention,dispositifAide\r\n"
                        + "Caf (démonstration),99999999800012,2023-02-01,,Maussane-les-Alpilles,,,"
                        + "DÉMONSTRATION - Pilotage du projet de territoire - chargé de coopération CTG 2023,500.00,"
                        + "aide en numéraire,échelonné,2023-06-01/2024-03-31,,non,1,"
                        + "Pilotage du projet de territoire - chargé de coopération CTG\r\n",
                new String(ScdlSubventions.write(List.of(file)), StandardCharsets.UTF_8));
    }

    @Test
    void refusesASiretOfAnotherOrganisationAndAnExportWithout() {
        assertEquals(
                "funding-siret-of-another",
                refused(() -> convention("1", null, "21130100700012")).code());
        var nameless = new FundingFile(convention("1", null, null), List.of(), Optional.empty());
        assertEquals(
                "funding-siret-missing",
                refused(() -> ScdlSubventions.write(List.of(nameless))).code());
    }

    private static String amount(FundingConvention convention, CooperationOfficer officer) {
        return FundingCalculation.of(convention, List.of(officer)).amount().toPlainString();
    }

    private static List<String> codes(FundingCalculation calculation) {
        return calculation.steps().stream().map(FundingCalculation.Step::code).toList();
    }

    private static FundingConvention convention(String amount, @Nullable String ceiling) {
        return convention(amount, ceiling, "99999999800012");
    }

    private static FundingConvention convention(String amount, @Nullable String ceiling, @Nullable String siret) {
        return convention(amount, ceiling, siret, LocalDate.of(2024, 3, 31));
    }

    private static FundingConvention convention(
            String amount, @Nullable String ceiling, @Nullable String siret, LocalDate paidTo) {
        return new FundingConvention(
                UUID.randomUUID(),
                CAF,
                new SignFundingConvention(
                        "CTG",
                        "Caf (démonstration)",
                        siret,
                        MAUSSANE,
                        "Maussane-les-Alpilles",
                        null,
                        2023,
                        LocalDate.of(2023, 2, 1),
                        null,
                        new BigDecimal(amount),
                        ceiling == null ? null : new BigDecimal(ceiling),
                        "échelonné",
                        LocalDate.of(2023, 6, 1),
                        paidTo,
                        true),
                LocalDate.of(2024, 1, 1));
    }

    private static CooperationOfficer officer(List<Employment> employments, Vacancy... vacancies) {
        return new CooperationOfficer(
                UUID.randomUUID(),
                CAF,
                new RecordOfficer("CTG", "Chargé de coopération", employments, List.of(vacancies), true));
    }

    private static Employment employment(String siren, String share, String from) {
        return new Employment(siren, "Employeur", new BigDecimal(share), YearMonth.parse(from), null);
    }
}
