package fr.ctg.deliberation.council;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;

/** What a council's composition does not allow. */
final class CouncilRefused extends Refusal {
    private CouncilRefused(Kind kind, String code, Facts facts, String... legalBasis) {
        super(kind, code, facts, legalBasis);
    }

    static CouncilRefused ownLaw(String insee) {
        return new CouncilRefused(Kind.INVALID, "own-law", Facts.of("insee", insee), "CGCT art. L2511-1");
    }

    static CouncilRefused siretOfAnother(String siret, String siren) {
        return new CouncilRefused(
                Kind.INVALID, "siret-of-another", Facts.of("siret", siret).and("siren", siren));
    }

    static CouncilRefused noVacantSeat(int seats, LocalDate day) {
        return new CouncilRefused(
                Kind.CONFLICT, "no-vacant-seat", Facts.of("seats", seats).and("date", day), CouncilSize.LEGAL_BASIS);
    }

    static CouncilRefused replacedIsInOffice(Seat replaced, LocalDate day) {
        return new CouncilRefused(
                Kind.CONFLICT,
                "replaced-in-office",
                Facts.of("member", replaced.name()).and("date", day));
    }

    static CouncilRefused deputyRankTaken(int rank, Seat holder) {
        return new CouncilRefused(
                Kind.CONFLICT,
                "deputy-rank-taken",
                Facts.of("rank", rank).and("holder", holder.name()),
                "CGCT art. L2121-1");
    }

    static CouncilRefused outOfOrder(LocalDate date, LocalDate after) {
        return new CouncilRefused(
                Kind.INVALID,
                "council-dates-out-of-order",
                Facts.of("date", date).and("after", after));
    }

    static CouncilRefused rankWithoutDeputy() {
        return new CouncilRefused(Kind.INVALID, "rank-without-deputy", Facts.none(), "CGCT art. L2121-1");
    }
}
