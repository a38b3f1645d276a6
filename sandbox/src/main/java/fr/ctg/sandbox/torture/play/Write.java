package fr.ctg.sandbox.torture.play;

import java.time.Instant;

/**
 * What a client remembers of a write.
 *
 * @param mark found in the database if it took place
 * @param triedLast when the attempt that was answered began
 * @param detail of a refusal
 */
public record Write(
        Deed deed, String mark, Outcome outcome, int attempts, Instant triedLast, Instant answered, String detail) {

    /** What the client was left with. */
    public enum Outcome {
        /** It was told that it is done: it must be there, once. */
        ACKNOWLEDGED,
        /** Every attempt was refused: it must not be there. */
        REFUSED,
        /** It gave up, or was refused after an attempt without an answer: it is there once, or not at all. */
        UNKNOWN
    }
}
