package fr.ctg.platform.idempotency;

/** An answer with something in it that is shown once and kept nowhere, such as a new secret. */
public interface ShownOnce {
    /** The answer a repetition is given. */
    Object withoutIt();
}
