package fr.ctg.ctg.convention;

import static fr.ctg.ctg.convention.GivenConvention.ADOPTED;
import static fr.ctg.ctg.convention.GivenConvention.EXECUTORY;
import static fr.ctg.ctg.convention.GivenConvention.MAUSSANE;
import static fr.ctg.ctg.convention.GivenConvention.PARADOU;
import static fr.ctg.ctg.convention.GivenConvention.SIGNED;
import static fr.ctg.ctg.convention.GivenConvention.TODAY;
import static fr.ctg.ctg.convention.GivenConvention.commune;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.ctg.convention.ActChange.Kind;
import fr.ctg.ctg.convention.RegisterConvention.NewParty;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Lives nobody thought of: acts voted, made executory, suspended, annulled, texts changed, parties left out, taken in and merged, amendments, in any
 * order. {@code make torture} tries 100,000 of them.
 */
class RandomLivesTest {
    private static final int SEQUENCES = Integer.getInteger("torture.sequences", 3_000);
    private static final int STEPS = 16;
    private static final String THIRD = "000000026";
    private static final String MERGED = "000000034";
    private static final List<String> SOMEBODY = List.of(MAUSSANE, PARADOU, THIRD, MERGED);

    private final GivenConvention given = GivenConvention.ofTwoCommunes();
    private final List<GivenConvention> amendments = new ArrayList<>();

    @Test
    void neverPassesForValidWithARequiredPartyThatIsNotEntitled() {
        var random = new Random(20_220_729);
        var seen = new EnumMap<ConventionStatus, Integer>(ConventionStatus.class);
        var done = new int[1];
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            var life = new RandomLivesTest();
            for (int step = 0; step < STEPS; step++) {
                life.something(random, done);
                life.check(seen);
            }
        }
        System.out.printf("%,d sequences of %d steps, %,d accepted: %s%n", SEQUENCES, STEPS, done[0], seen);
        for (var status : List.of(ConventionStatus.IN_FORCE, ConventionStatus.WEAKENED, ConventionStatus.TERMINATED)) {
            assertTrue(seen.getOrDefault(status, 0) > SEQUENCES / 50, () -> "too few are " + status + ": " + seen);
        }
    }

    private void check(Map<ConventionStatus, Integer> seen) {
        var file = given.on(TODAY);
        var status = file.status();
        seen.merge(status, 1, Integer::sum);
        var required = file.parties().stream().filter(Party::required).toList();
        if (status == ConventionStatus.IN_FORCE || status == ConventionStatus.SIGNED) {
            for (var party : required) {
                assertEquals(PartyStanding.SIGNED, file.standing(party), () -> party.siren() + " in " + given.acts);
                assertTrue(
                        party.signature().orElseThrow().signedOn().isAfter(executoryOn(file, party)),
                        "signed before its act took effect");
            }
        }
        if (status != ConventionStatus.TERMINATED) {
            assertEquals(
                    status == ConventionStatus.WEAKENED,
                    given.convention.weakenedOn().isPresent(),
                    () -> "what was told and what is read: " + this);
        }
        assertEquals(
                file.partySirens().stream().distinct().count(), file.parties().size(), "one party twice");
    }

    private LocalDate executoryOn(ConventionFile file, Party party) {
        return file.actOf(party).orElseThrow().executoryOn().orElseThrow();
    }

    private void something(Random random, int[] done) {
        try {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3 -> approve(given, random);
                case 4, 5, 6, 7, 8, 9 -> sign(given, random);
                // Half of the lives would never be concluded otherwise.
                case 10, 11 -> given.everybodySigns(SIGNED);
                case 12, 13, 14 -> happen(given, random);
                case 15 -> reviseText(random);
                case 16 -> merge();
                case 17, 18 -> amend(random);
                default -> {
                    if (random.nextInt(3) == 0) {
                        given.convention.terminate(
                                new Termination(
                                        random.nextBoolean() ? TODAY : TODAY.plusMonths(6),
                                        Termination.Cause.MUTUAL_CONSENT,
                                        null,
                                        "Accord",
                                        "PV",
                                        null),
                                TODAY);
                    }
                }
            }
            done[0]++;
        } catch (Refusal notNow) {
            // The gate did its work.
        }
    }

    private static void approve(GivenConvention of, Random random) {
        var text = random.nextInt(4) == 0 ? GivenConvention.TEXT : of.convention.textSha256();
        of.approve(any(random), text, ADOPTED, random.nextInt(5) == 0 ? null : EXECUTORY);
    }

    private static void sign(GivenConvention of, Random random) {
        of.sign(any(random), random.nextInt(6) == 0 ? EXECUTORY : SIGNED, TODAY);
    }

    /** To one of its acts. Told to the amended convention too, as the service does. */
    private void happen(GivenConvention to, Random random) {
        if (to.acts.isEmpty()) {
            return;
        }
        var act = to.acts.get(random.nextInt(to.acts.size()));
        var kinds = Kind.values();
        var on = LocalDate.of(2022, 10 + random.nextInt(3), 1);
        to.change(act, kinds[random.nextInt(kinds.length)], on);
        for (var amendment : amendments) {
            amendment.convention.reassess(amendment.acts, on, TODAY);
        }
    }

    private void reviseText(Random random) {
        var substantial = random.nextBoolean();
        List<NewParty> parties =
                switch (random.nextInt(3)) {
                    case 0 -> List.of(commune(MAUSSANE), commune(THIRD));
                    case 1 -> List.of(commune(MAUSSANE), commune(PARADOU), commune(THIRD));
                    default -> List.of(commune(MAUSSANE), commune(PARADOU));
                };
        given.convention.revise(
                new ReviseText(
                        UUID.randomUUID().toString().replace("-", "").repeat(2),
                        substantial,
                        "Essai",
                        substantial ? parties : null,
                        null),
                Optional.empty(),
                List.of(),
                TODAY);
    }

    private void merge() {
        given.convention.substitute(
                new SubstituteParties(List.of(PARADOU), commune(MERGED), TODAY.minusMonths(1), "Arrêté"), TODAY);
        given.convention.reassess(given.acts, TODAY, TODAY);
    }

    private void amend(Random random) {
        if (amendments.isEmpty() || amendments.getLast().convention.signedOn().isPresent()) {
            amendments.add(given.amendedBy(
                    "AV" + (amendments.size() + 1),
                    GivenConvention.joining(commune(random.nextBoolean() ? THIRD : MERGED)),
                    TODAY,
                    amendments.stream().map(known -> known.convention).toArray(Convention[]::new)));
        }
        var open = amendments.getLast();
        RightToAmend.outdated(open.convention, given.convention, TODAY, TODAY).ifPresent(outdated -> {
            throw outdated;
        });
        open.everybodySigns(TODAY);
        if (open.convention.signedOn().isPresent()
                && given.convention.amendments().size() < amendments.size()) {
            given.takes(open);
            given.convention.reassess(given.acts, TODAY, TODAY);
        }
    }

    @Override
    public String toString() {
        var file = given.on(TODAY);
        return file.status() + " "
                + file.parties().stream()
                        .map(party -> party.siren() + " " + file.standing(party) + " by "
                                + file.actOf(party)
                                        .map(act -> act.forceOn(TODAY))
                                        .orElse(null))
                        .toList()
                + " signed " + given.convention.signedOn() + ", weakened " + given.convention.weakenedOn()
                + ", amended " + given.convention.amendments().size() + ", replaced "
                + file.parties().stream()
                        .flatMap(party -> party.replaced().stream())
                        .map(Party::siren)
                        .toList();
    }

    private static String any(Random random) {
        return SOMEBODY.get(random.nextInt(SOMEBODY.size()));
    }

    /** What becomes of several acts is told act by act in order, and between acts in any order. */
    @Test
    void endsUpTheSameInWhateverOrderTheActsAreHeardOf() {
        var random = new Random(20_220_801);
        int weakened = 0;
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            var told = List.of(somethings(random), somethings(random));
            var one = told(told, random);
            var other = told(told, random);
            assertEquals(one.on(TODAY).status(), other.on(TODAY).status());
            assertEquals(
                    one.convention.weakenedOn().isPresent(),
                    other.convention.weakenedOn().isPresent());
            for (var siren : List.of(MAUSSANE, PARADOU)) {
                assertEquals(one.standing(siren), other.standing(siren));
            }
            weakened += one.on(TODAY).status() == ConventionStatus.WEAKENED ? 1 : 0;
        }
        assertTrue(weakened > SEQUENCES / 20, "too few say anything");
    }

    private static List<ActChange> somethings(Random random) {
        var changes = new ArrayList<ActChange>();
        var kinds = Kind.values();
        for (int month = 0; month < random.nextInt(4); month++) {
            changes.add(new ActChange(
                    kinds[random.nextInt(kinds.length)], SIGNED.plusMonths(month), "2206123", List.of("CGCT")));
        }
        return changes;
    }

    private static GivenConvention told(List<List<ActChange>> changes, Random random) {
        var given = GivenConvention.concluded();
        var turns = new ArrayList<Integer>();
        for (int act = 0; act < changes.size(); act++) {
            turns.addAll(Collections.nCopies(changes.get(act).size(), act));
        }
        Collections.shuffle(turns, random);
        var next = new int[changes.size()];
        for (var act : turns) {
            var change = changes.get(act).get(next[act]++);
            given.change(given.acts.get(act), change.kind(), change.on());
        }
        return given;
    }
}
