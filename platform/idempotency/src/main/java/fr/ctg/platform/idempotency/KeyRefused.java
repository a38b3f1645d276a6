package fr.ctg.platform.idempotency;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

/** A key that cannot be heeded. */
final class KeyRefused extends Refusal {
    private KeyRefused(Kind kind, String code, Facts facts) {
        super(kind, code, facts);
    }

    static KeyRefused malformed(int most) {
        return new KeyRefused(Kind.INVALID, "idempotency-key-malformed", Facts.of("most", most));
    }

    static KeyRefused reused() {
        return new KeyRefused(Kind.UNPROCESSABLE, "idempotency-key-reused", Facts.none());
    }

    static KeyRefused inFlight() {
        return new KeyRefused(Kind.CONFLICT, "idempotency-key-in-flight", Facts.none());
    }
}
