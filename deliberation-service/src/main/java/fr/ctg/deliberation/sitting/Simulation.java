package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.AttendanceRules;
import fr.ctg.deliberation.rule.ProxyRule;
import fr.ctg.deliberation.rule.SpecialBallot;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tries another day, other people or another regime on a sitting, by the same rules and without effect. */
record Simulation(Sitting sitting, Council council, AttendanceRules rules) {

    SimulationView of(SimulateSitting change) {
        var heldOn = change.heldOn() == null ? sitting.heldOn() : change.heldOn();
        var quorumRule = change.quorumRule() == null ? rules.quorumOn(heldOn) : rules.quorumRule(change.quorumRule());
        var proxyRule = change.proxyRule() == null ? rules.proxiesOn(heldOn) : rules.proxyRule(change.proxyRule());
        var known = sitting.convocation();
        var convocation = Convocation.of(
                known.sentOn(),
                heldOn,
                council.population(),
                rules.convocationOn(heldOn),
                known.urgency(),
                known.explanatoryNote());
        var inRoom = change.presentIds() == null ? present() : council.seatsOf(change.presentIds(), heldOn);
        var interested =
                change.interestedIds() == null ? List.<Seat>of() : council.seatsOf(change.interestedIds(), heldOn);
        var verdicts = verdicts(tried(change, heldOn), inRoom, interested, proxyRule, heldOn);
        var headcount = Headcount.of(
                council,
                heldOn,
                inRoom,
                member -> verdicts.stream()
                        .anyMatch(proxy -> proxy.usable() && proxy.giver().equals(member)),
                interested.stream()
                        .map(member -> new Interest(member, Interest.Kind.PERSONAL))
                        .toList(),
                null,
                rules.interestsOn(heldOn));
        var quorum = headcount.against(quorumRule, sitting.carriesItems());
        var present = headcount.counted().size();
        var usable = (int)
                verdicts.stream().filter(SimulationView.ProxyVerdict::usable).count();
        var voters = present + usable;
        return new SimulationView(
                heldOn,
                quorum.reached() && convocation.irregularities() == null,
                convocation,
                quorum,
                verdicts,
                present,
                usable,
                voters / 2 + 1,
                SpecialBallot.ROLL_CALL.requestersNeeded(present),
                SpecialBallot.SECRET.requestersNeeded(present));
    }

    private List<Seat> present() {
        return sitting.presences().stream()
                .filter(Presence::lasts)
                .map(Presence::member)
                .toList();
    }

    private List<Proxy> tried(SimulateSitting change, LocalDate heldOn) {
        return change.proxies() == null
                ? sitting.proxies().stream().filter(Proxy::lasts).toList()
                : change.proxies().stream()
                        .map(proxy -> new Proxy(
                                council.seatOf(proxy.giverId(), heldOn),
                                council.seatOf(proxy.holderId(), heldOn),
                                null,
                                null,
                                null,
                                null))
                        .toList();
    }

    /** Each proxy in the order it was given: the ones before it take their place first. */
    private List<SimulationView.ProxyVerdict> verdicts(
            List<Proxy> proxies, List<Seat> present, List<Seat> interested, ProxyRule rule, LocalDate heldOn) {
        var accepted = new ArrayList<Proxy>();
        var verdicts = new ArrayList<SimulationView.ProxyVerdict>();
        for (var proxy : proxies) {
            var refusal = objections(proxy, accepted, present, interested, rule, heldOn)
                    .findFirst();
            if (refusal.isEmpty()) {
                accepted.add(proxy);
            }
            verdicts.add(new SimulationView.ProxyVerdict(
                    proxy.giver(),
                    proxy.holder(),
                    refusal.isEmpty(),
                    refusal.map(Refusal::code).orElse(null),
                    refusal.map(Refusal::facts).orElse(null),
                    refusal.map(Refusal::legalBasis).orElse(rule.legalBasis())));
        }
        return verdicts;
    }

    private Stream<ProxyRefused> objections(
            Proxy proxy,
            List<Proxy> accepted,
            List<Seat> present,
            List<Seat> interested,
            ProxyRule rule,
            LocalDate heldOn) {
        var found = new ArrayList<ProxyRefused>();
        ProxyRefused.objection(proxy, accepted, rule, heldOn).ifPresent(found::add);
        if (!present.contains(proxy.holder())) {
            found.add(ProxyRefused.holderAbsent(proxy));
        }
        if (present.contains(proxy.giver())) {
            found.add(ProxyRefused.giverPresent(proxy));
        }
        Stream.of(proxy.giver(), proxy.holder())
                .filter(interested::contains)
                .map(ProxyRefused::interested)
                .forEach(found::add);
        return found.stream();
    }
}
