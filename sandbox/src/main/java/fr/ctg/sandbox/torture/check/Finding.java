package fr.ctg.sandbox.torture.check;

/** A promise that was not kept. */
public record Finding(Kind kind, String what) {

    /** How it counts in the report. */
    public enum Kind {
        LOST,
        DOUBLED,
        REORDERED,
        /** Not lost, doubled or reordered, and yet not as promised. */
        BROKEN
    }

    static Finding lost(String what) {
        return new Finding(Kind.LOST, what);
    }

    static Finding doubled(String what) {
        return new Finding(Kind.DOUBLED, what);
    }

    static Finding reordered(String what) {
        return new Finding(Kind.REORDERED, what);
    }

    static Finding broken(String what) {
        return new Finding(Kind.BROKEN, what);
    }
}
