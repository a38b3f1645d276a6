package fr.ctg.deliberation.sitting;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class AgendaRankTwice extends Refusal {
    AgendaRankTwice(int rank) {
        super(Kind.INVALID, "agenda-rank-twice", Facts.of("rank", rank));
    }
}
