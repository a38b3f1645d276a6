package fr.ctg.platform.outbox;

/** What the number of an event says of its turn among the events of its aggregate. */
public enum Turn {
    NEXT,
    /** Its predecessors are on their way. */
    EARLY,
    /**
     * Another event had its number already, or that of an earlier one: the producer tells another history than before. What follows builds on events
     * that never took effect here, and waits for the operator too.
     */
    REPEATED;

    /** {@code last}: the number last applied. {@code repeated}: an event of the aggregate has repeated a number before. */
    public static Turn of(long sequence, long last, boolean repeated) {
        if (sequence <= last || repeated) {
            return REPEATED;
        }
        return sequence == last + 1 ? NEXT : EARLY;
    }
}
