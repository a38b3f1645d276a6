package fr.ctg.ctg.convention;

import static fr.ctg.ctg.convention.GivenConvention.MAUSSANE;
import static fr.ctg.ctg.convention.GivenConvention.PARADOU;
import static fr.ctg.ctg.convention.GivenConvention.SIGNED;
import static fr.ctg.ctg.convention.GivenConvention.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.ctg.convention.ActChange.Kind;
import fr.ctg.ctg.convention.MessagingWorld.Mistake;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The acts of two communes live their lives in one simulated database, a concluded convention hears of them in another; in between, whatever can go
 * wrong does. One number makes a whole world, and makes it again. {@code make torture} makes 100,000 of them.
 */
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("torture.sequences", 1_000);
    private static final int STEPS = 200;
    private static final int ACTS = 2;

    /** A world without misfortune would prove nothing: each mistake shows within this many. */
    private static final int SEEDS_TO_NOTICE = 300;

    private final GivenConvention given = GivenConvention.concluded();

    @Test
    void whateverGoesWrongEachChangeTakesEffectOnceAndInItsOrder() {
        var started = System.nanoTime();
        int changed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            changed += new SimulationTest().live(seed, Mistake.NONE);
        }
        System.out.printf(
                "%,d worlds, %,d changes, %.2f ms each%n", SEEDS, changed, (System.nanoTime() - started) / 1e6 / SEEDS);
        assertTrue(changed > 5 * SEEDS, "too little happens");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "IGNORE_PREDECESSOR"})
    void noticesWhatIsBuiltWrong(Mistake mistake) {
        requireNoticed(mistake, SEEDS_TO_NOTICE, seed -> new SimulationTest().live(seed, mistake));
    }

    private static void requireNoticed(Mistake mistake, int seeds, IntConsumer life) {
        var noticed = IntStream.range(0, seeds)
                .filter(seed -> isNoticed(() -> life.accept(seed)))
                .findFirst();
        assertTrue(noticed.isPresent(), () -> mistake + " was never noticed");
        System.out.printf("%s was noticed in world %d%n", mistake, noticed.getAsInt());
    }

    private static boolean isNoticed(Runnable life) {
        try {
            life.run();
            return false;
        } catch (AssertionError noticed) {
            return true;
        }
    }

    /** How much was changed. */
    private int live(int seed, Mistake mistake) {
        var random = new Random(seed);
        var world = new MessagingWorld<>(random, mistake, ACTS, this::takeEffect);
        try {
            live(world, random);
            world.check();
            requireAsIfToldOnceAndInOrder(world);
        } catch (AssertionError wrong) {
            throw new AssertionError("seed " + seed + ": " + wrong.getMessage(), wrong);
        }
        return world.changesOf(0).size() + world.changesOf(1).size();
    }

    private static void live(MessagingWorld<ActChange> world, Random random) {
        for (int clock = 0; clock < STEPS; clock++) {
            if (random.nextInt(20) == 0) {
                world.ask(random.nextInt(ACTS), change(clock, random));
            }
            world.step();
        }
        world.calm();
    }

    private static ActChange change(int clock, Random random) {
        var kinds = Kind.values();
        return new ActChange(kinds[random.nextInt(kinds.length)], SIGNED.plusDays(clock), "2206123", List.of("CGCT"));
    }

    private void takeEffect(int act, ActChange change) {
        given.change(given.acts.get(act), change.kind(), change.on());
        var file = given.on(TODAY);
        if (file.status() == ConventionStatus.IN_FORCE) {
            file.parties().stream()
                    .filter(Party::required)
                    .forEach(party -> assertEquals(PartyStanding.SIGNED, file.standing(party), party.siren()));
        }
    }

    private void requireAsIfToldOnceAndInOrder(MessagingWorld<ActChange> world) {
        var reference = new SimulationTest();
        for (int act = 0; act < ACTS; act++) {
            for (var change : world.changesOf(act)) {
                reference.takeEffect(act, change);
            }
        }
        assertEquals(reference.given.on(TODAY).status(), given.on(TODAY).status());
        assertEquals(
                reference.given.convention.weakenedOn().isPresent(),
                given.convention.weakenedOn().isPresent());
        for (var siren : List.of(MAUSSANE, PARADOU)) {
            assertEquals(reference.given.standing(siren), given.standing(siren));
        }
    }

    @Test
    void appliesNothingOfAProducerThatWasPutBackAndTellsAnotherHistory() {
        var alarmed = IntStream.range(0, SEEDS)
                .map(seed -> putBack(seed, Mistake.NONE))
                .sum();
        assertTrue(alarmed > SEEDS / 2, "too few are put back");
    }

    @Test
    void noticesThatThePredecessorAnEventNamesIsNotLookedAt() {
        requireNoticed(
                Mistake.IGNORE_PREDECESSOR, 4 * SEEDS_TO_NOTICE, seed -> putBack(seed, Mistake.IGNORE_PREDECESSOR));
    }

    /** How many acts were alarmed. */
    private static int putBack(int seed, Mistake mistake) {
        var random = new Random(seed);
        var world = new MessagingWorld<ActChange>(random, mistake, ACTS, (_, _) -> {});
        live(world, random);
        var heard = IntStream.range(0, ACTS)
                .mapToObj(act -> List.copyOf(world.effectsOf(act)))
                .toList();
        world.restore(1 + random.nextInt(3));
        var kept =
                IntStream.range(0, ACTS).map(act -> world.changesOf(act).size()).toArray();
        live(world, random);
        int alarmed = 0;
        for (int act = 0; act < ACTS; act++) {
            var toldAnew = world.changesOf(act).size() > kept[act];
            if (kept[act] == heard.get(act).size()) {
                assertEquals(world.changesOf(act), world.effectsOf(act), "seed " + seed);
            } else {
                assertEquals(heard.get(act), world.effectsOf(act), "seed " + seed);
                assertEquals(toldAnew, world.isAlarmed(act), "seed " + seed);
                alarmed += toldAnew ? 1 : 0;
            }
        }
        return alarmed;
    }
}
