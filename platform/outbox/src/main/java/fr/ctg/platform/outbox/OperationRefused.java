package fr.ctg.platform.outbox;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What an operator cannot have done. */
final class OperationRefused extends Refusal {
    private OperationRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static OperationRefused noSuchConsumer(String consumer, Set<String> known) {
        return new OperationRefused(
                Kind.CONFLICT,
                "no-such-consumer",
                Facts.of("consumer", consumer).and("known", List.copyOf(known)));
    }

    static OperationRefused periodBackwards(Instant from, Instant to) {
        return new OperationRefused(
                Kind.INVALID, "period-backwards", Facts.of("from", from).and("to", to));
    }
}
