package fr.ctg.sandbox.bench;

import java.util.Properties;

/** How much is loaded, and from which seed: the same size is the same data, row by row. */
record Size(long seed, int councils, int acts) {
    static final int ACTS_PER_SITTING = 10;
    /** From September 2022 on. */
    private static final int DAYS = 1_490;

    Size {
        if (councils < 1 || councils > 35_000 || acts < 1) {
            throw new IllegalArgumentException(
                    "Between 1 and 35000 councils and at least one act, not %d and %d".formatted(councils, acts));
        }
    }

    int sittings() {
        return (acts + ACTS_PER_SITTING - 1) / ACTS_PER_SITTING;
    }

    /** All councils sit once in so many days. */
    int daysPerRound() {
        var rounds = (sittings() + councils - 1) / councils;
        return Math.max(1, DAYS / rounds);
    }

    Properties toProperties() {
        var properties = new Properties();
        properties.setProperty("seed", Long.toString(seed));
        properties.setProperty("councils", Integer.toString(councils));
        properties.setProperty("acts", Integer.toString(acts));
        return properties;
    }
}
