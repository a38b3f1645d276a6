package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.util.List;

final class QuorumNotReached extends Refusal {
    QuorumNotReached(QuorumVerdict verdict) {
        super(
                Kind.CONFLICT,
                "quorum-not-reached",
                Facts.of("membersInOffice", verdict.membersInOffice())
                        .and("required", verdict.required())
                        .and("present", verdict.counted().size())
                        .and(
                                "counted",
                                verdict.counted().stream().map(Seat::name).toList())
                        .and("rule", verdict.rule().id())
                        .and("period", verdict.rule().period()),
                verdict.rule().legalBasis(),
                List.of());
    }
}
