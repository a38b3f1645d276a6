package fr.ctg.sandbox.torture.play;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A source of chance for each thread: what one draws does not depend on how fast the others are. */
public final class Chances {
    private final SplittableRandom seed;

    public Chances(long seed) {
        this.seed = new SplittableRandom(seed);
    }

    /** The n-th one asked for is the same in every run of a seed. */
    public synchronized RandomGenerator next() {
        return seed.split();
    }

    synchronized Chances branch() {
        return new Chances(seed.nextLong());
    }
}
