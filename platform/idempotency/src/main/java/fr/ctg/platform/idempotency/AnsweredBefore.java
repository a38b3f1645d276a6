package fr.ctg.platform.idempotency;

/** Carries the first answer past the method that would do it all again. */
final class AnsweredBefore extends RuntimeException {
    private final transient FirstAnswer first;

    AnsweredBefore(FirstAnswer first) {
        super("answered before", null, false, false);
        this.first = first;
    }

    FirstAnswer first() {
        return first;
    }
}
