package fr.ctg.ctg.coordination.funding;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

/** What a funding convention does not allow. */
final class FundingRefused extends Refusal {
    private FundingRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static FundingRefused exists(String employer, int year) {
        return new FundingRefused(
                Kind.CONFLICT, "funding-exists", Facts.of("employer", employer).and("year", String.valueOf(year)));
    }

    static FundingRefused paymentBackwards(LocalDate from, LocalDate to) {
        return new FundingRefused(
                Kind.INVALID,
                "funding-payment-backwards",
                Facts.of("from", from).and("to", to));
    }

    static FundingRefused siretOfAnother(String siret, String siren) {
        return new FundingRefused(
                Kind.INVALID,
                "funding-siret-of-another",
                Facts.of("siret", siret).and("siren", siren));
    }

    static FundingRefused siretMissing(List<String> employers) {
        return new FundingRefused(Kind.CONFLICT, "funding-siret-missing", Facts.of("employers", employers));
    }
}
