package fr.ctg.platform.outbox;

/** What the number of an event, and the predecessor it names, say of its turn among the events of its aggregate. */
public enum Turn {
    NEXT,
    /** Its predecessors are on their way. */
    EARLY,
    /**
     * Another event had its number already, or the place before it: the producer tells another history than before. What follows builds on events
     * that never took effect here, and waits for the operator too.
     */
    REPEATED;

    /**
     * {@code last}: the number last applied.
     *
     * @param repeated an event of the aggregate has told another history before
     * @param follows the event it names as its predecessor was here, or it names none
     */
    public static Turn of(long sequence, long last, boolean repeated, boolean follows) {
        if (sequence <= last || repeated) {
            return REPEATED;
        }
        if (sequence > last + 1) {
            return EARLY;
        }
        return follows ? NEXT : REPEATED;
    }
}
