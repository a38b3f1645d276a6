package fr.ctg.deliberation.sitting;

import static fr.ctg.deliberation.sitting.Given29July.RULES;
import static fr.ctg.deliberation.sitting.Given29July.convened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.ctg.deliberation.Always;
import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Given;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds of proxies (CGCT L2121-20) whatever is tried before and during a sitting, on either side of each exceptional regime. */
class ProxyLawTest {
    private static final int MOST_DEEDS = 30;
    /** Of nineteen; the quorum is ten or seven. */
    private static final int THERE = 13;

    private final Council council = Given.maussane();
    private final List<Seat> members =
            Given.names(19).stream().map(name -> Given.member(council, name)).toList();

    @Always
    void aMemberNeverCarriesNorVotesWithMoreProxiesThanTheRegimeOfThatDateAllows(
            @ForAll("regimes") Regime regime, @ForAll("evenings") List<Deed> evening) {
        hold(regime.day(), evening, (sitting, voters) -> {
            for (var member : members) {
                assertTrue(carriedBy(member, lasting(sitting)) <= regime.perHolder());
                assertTrue(carriedBy(member, voters.proxies()) <= regime.perHolder());
            }
        });
    }

    @Always
    void nobodyIsGiverAndHolderAtTheSameTimeNorGivesTwice(
            @ForAll("regimes") Regime regime, @ForAll("evenings") List<Deed> evening) {
        hold(regime.day(), evening, (sitting, voters) -> {
            var givers = lasting(sitting).stream().map(Proxy::giver).toList();
            assertEquals(givers.size(), new HashSet<>(givers).size());
            assertTrue(lasting(sitting).stream().map(Proxy::holder).noneMatch(givers::contains));
        });
    }

    @Always
    void anAbsentHolderCarriesNoVoteAndAGiverWhoIsThereGivesNone(
            @ForAll("regimes") Regime regime, @ForAll("evenings") List<Deed> evening) {
        hold(regime.day(), evening, (sitting, voters) -> {
            for (var proxy : voters.proxies()) {
                assertTrue(voters.present().contains(proxy.holder()));
                assertFalse(isThere(proxy.giver(), sitting));
            }
        });
    }

    @Always
    void aProxyLapsesWhenItsGiverArrivesAndWhenItsHolderLeaves(
            @ForAll("regimes") Regime regime, @ForAll("evenings") List<Deed> evening) {
        var sitting = hold(regime.day(), evening, (held, voters) -> {
            for (var proxy : lasting(held)) {
                assertFalse(isThere(proxy.giver(), held));
                assertTrue(isThere(proxy.holder(), held));
            }
        });
        for (var proxy : sitting.proxies()) {
            var cause = proxy.endCause();
            Statistics.label("ended by")
                    .collect(cause == null ? "closing" : cause.name())
                    .coverage(seen -> {
                        // A property of lapses that never saw one would prove nothing.
                        for (var each : Proxy.EndCause.values()) {
                            seen.check(each.name()).count(count -> count > 20);
                        }
                    });
        }
    }

    @Always
    void neitherVotersNorVotesExceedThoseThereAndTheProxiesTheyCarry(
            @ForAll("regimes") Regime regime, @ForAll("evenings") List<Deed> evening) {
        hold(regime.day(), evening, (sitting, voters) -> {
            var voting = Stream.concat(
                            voters.present().stream(), voters.proxies().stream().map(Proxy::giver))
                    .toList();
            assertEquals(voters.total(), voting.size());
            assertEquals(voting.size(), new HashSet<>(voting).size(), "each votes once");
            assertTrue(voters.present().stream().allMatch(member -> isThere(member, sitting)));
            assertTrue(voters.byProxy() <= lasting(sitting).size());
            assertTrue(voters.total() <= council.membersInOffice(sitting.heldOn()));
        });
    }

    @Always
    void aMemberWhoStaysOutOfTheItemNeitherVotesNorHasHisProxyVoted(
            @ForAll("regimes") Regime regime, @ForAll("evenings") List<Deed> evening) {
        hold(regime.day(), evening, (sitting, voters) -> {
            var out = interested(sitting);
            assertTrue(voters.present().stream().noneMatch(out::contains));
            assertTrue(voters.proxies().stream()
                    .noneMatch(proxy -> out.contains(proxy.giver()) || out.contains(proxy.holder())));
        });
    }

    @Always
    void noProxyEverCountsForTheQuorum(@ForAll("regimes") Regime regime, @ForAll("evenings") List<Deed> evening) {
        hold(regime.day(), evening, (sitting, voters) -> {
            var counted = voters.quorum().counted();
            assertTrue(lasting(sitting).stream().map(Proxy::giver).noneMatch(counted::contains));
        });
    }

    /**
     * Plays an evening from the convocation on; whatever the law refuses is left undone. After each deed the next item is called and looked at, as
     * long as the quorum is there.
     */
    private Sitting hold(LocalDate day, List<Deed> evening, BiConsumer<Sitting, Voters> look) {
        var agenda = IntStream.rangeClosed(1, evening.size() + 1)
                .mapToObj(rank -> new AgendaItem(rank, "Point " + rank, null))
                .toList();
        var sitting = convened(council, day, agenda);
        var half = evening.size() / 2;
        evening.subList(0, half).forEach(deed -> attempt(() -> deed.before(sitting, members)));
        revokeWhatTheOpeningWouldRefuse(sitting);
        var there = members.subList(0, THERE);
        sitting.open(
                new Attendance(there, null, List.of(), there.getFirst(), there.getLast()),
                null,
                null,
                council,
                RULES,
                day);
        var rank = 1;
        for (var deed : evening.subList(half, evening.size())) {
            attempt(() -> deed.inSession(sitting, members, council));
            lookAt(sitting, rank++, look);
        }
        return sitting;
    }

    private void revokeWhatTheOpeningWouldRefuse(Sitting sitting) {
        var there = members.subList(0, THERE);
        lasting(sitting).stream()
                .filter(proxy -> there.contains(proxy.giver()) || !there.contains(proxy.holder()))
                .forEach(proxy -> sitting.revokeProxy(proxy.giver().id(), null));
    }

    private void lookAt(Sitting sitting, int rank, BiConsumer<Sitting, Voters> look) {
        try {
            var interests = interested(sitting).stream()
                    .map(member -> new Interest(member, Interest.Kind.PERSONAL))
                    .toList();
            var debate = sitting.call(rank, ItemKind.ORDINARY, interests, null, null, council, RULES);
            look.accept(sitting, sitting.voters(debate));
            sitting.conclude(rank);
        } catch (QuorumNotReached lost) {
            assertTrue(sitting.presences().stream().filter(Presence::lasts).count() < 19);
        }
    }

    /** A few members but never the chair, whenever an odd number of proxies was recorded. */
    private List<Seat> interested(Sitting sitting) {
        var chair = sitting.chair().orElseThrow();
        return sitting.proxies().size() % 2 == 0
                ? List.of()
                : IntStream.range(0, members.size())
                        .filter(index -> index % 5 == 3)
                        .mapToObj(members::get)
                        .filter(member -> !member.equals(chair))
                        .toList();
    }

    private static void attempt(Runnable deed) {
        try {
            deed.run();
        } catch (Refusal refused) {
            // what the law refuses is not done
        }
    }

    private static boolean isThere(Seat member, Sitting sitting) {
        return sitting.presences().stream()
                .anyMatch(presence -> presence.lasts() && presence.member().equals(member));
    }

    private static List<Proxy> lasting(Sitting sitting) {
        return sitting.proxies().stream().filter(Proxy::lasts).toList();
    }

    private static long carriedBy(Seat member, List<Proxy> proxies) {
        return proxies.stream().filter(proxy -> proxy.holder().equals(member)).count();
    }

    /** The first and last day of each regime, as the law had it; not read from the catalogue, which is what is tried. */
    @Provide
    Arbitrary<Regime> regimes() {
        var days = new ArrayList<Regime>();
        days.add(new Regime(LocalDate.of(2020, 3, 23), 1));
        days.add(new Regime(LocalDate.of(2020, 3, 24), 2));
        days.add(new Regime(LocalDate.of(2020, 8, 30), 2));
        days.add(new Regime(LocalDate.of(2020, 8, 31), 1));
        days.add(new Regime(LocalDate.of(2020, 11, 14), 1));
        days.add(new Regime(LocalDate.of(2020, 11, 15), 2));
        days.add(new Regime(LocalDate.of(2021, 9, 30), 2));
        days.add(new Regime(LocalDate.of(2021, 10, 1), 1));
        days.add(new Regime(LocalDate.of(2021, 11, 9), 1));
        days.add(new Regime(LocalDate.of(2021, 11, 10), 2));
        days.add(new Regime(LocalDate.of(2022, 7, 31), 2));
        days.add(new Regime(LocalDate.of(2022, 8, 1), 1));
        return Arbitraries.of(days);
    }

    @Provide
    Arbitrary<List<Deed>> evenings() {
        var member = Arbitraries.integers().between(0, 18);
        return Combinators.combine(Arbitraries.of(Deed.Kind.values()), member, member)
                .as(Deed::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(MOST_DEEDS);
    }

    record Regime(LocalDate day, int perHolder) {}

    /** Something somebody tries. */
    record Deed(Kind kind, int who, int whom) {
        enum Kind {
            GIVE,
            /** An absent member to one of the first three: holders are asked too often. */
            CROWD,
            REVOKE,
            ARRIVE,
            DEPART,
            HAND_OVER
        }

        void before(Sitting sitting, List<Seat> members) {
            switch (kind) {
                case GIVE -> give(sitting, members.get(who), members.get(whom));
                case CROWD, ARRIVE, DEPART, HAND_OVER ->
                    give(sitting, members.get(THERE + who % (19 - THERE)), members.get(whom % 3));
                case REVOKE -> sitting.revokeProxy(members.get(who).id(), null);
            }
        }

        void inSession(Sitting sitting, List<Seat> members, Council council) {
            switch (kind) {
                case GIVE, CROWD, REVOKE -> before(sitting, members);
                case ARRIVE -> sitting.arrive(members.get(who), false, null);
                case DEPART -> sitting.depart(members.get(who), null);
                case HAND_OVER -> sitting.handOver(members.get(who), null, council);
            }
        }

        private static void give(Sitting sitting, Seat giver, Seat holder) {
            sitting.recordProxy(giver, holder, null, 0, false, null);
        }
    }
}
