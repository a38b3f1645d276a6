package fr.ctg.deliberation.council;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class MoreMembersThanSeats extends Refusal {
    MoreMembersThanSeats(int members, int seats, int population) {
        super(
                Kind.INVALID,
                "more-members-than-seats",
                Facts.of("members", members).and("seats", seats).and("population", population),
                CouncilSize.LEGAL_BASIS);
    }
}
