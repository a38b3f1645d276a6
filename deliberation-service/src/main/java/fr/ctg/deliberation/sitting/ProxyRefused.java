package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.deliberation.rule.ProxyRule;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the law does not let a proxy do (CGCT L2121-20). */
final class ProxyRefused extends Refusal {
    private ProxyRefused(String code, Facts facts) {
        super(Kind.CONFLICT, code, facts, "CGCT art. L2121-20");
    }

    private ProxyRefused(String code, Facts facts, List<String> legalBasis) {
        super(Kind.CONFLICT, code, facts, legalBasis, List.of());
    }

    static ProxyRefused capReached(Seat giver, Seat holder, LocalDate heldOn, ProxyRule rule) {
        return new ProxyRefused(
                "proxy-cap-reached",
                Facts.of("giver", giver.name())
                        .and("holder", holder.name())
                        .and("heldOn", heldOn)
                        .and("perHolder", rule.perHolder())
                        .and("rule", rule.id())
                        .and("period", rule.period()),
                rule.legalBasis());
    }

    /** What the other proxies of the sitting say against one more. */
    static Optional<ProxyRefused> objection(Proxy proxy, List<Proxy> others, ProxyRule rule, LocalDate heldOn) {
        var giver = proxy.giver();
        var holder = proxy.holder();
        if (giver.equals(holder)) {
            return Optional.of(toOneself(giver));
        }
        for (var other : others) {
            if (other.giver().equals(giver)) {
                return Optional.of(givenTwice(giver, other.holder()));
            }
            if (other.giver().equals(holder) || other.holder().equals(giver)) {
                return Optional.of(chain(giver, holder));
            }
        }
        var held =
                others.stream().filter(other -> other.holder().equals(holder)).count();
        return held < rule.perHolder() ? Optional.empty() : Optional.of(capReached(giver, holder, heldOn, rule));
    }

    static ProxyRefused interested(Seat member) {
        return new ProxyRefused(
                "proxy-of-interested", Facts.of("member", member.name()), List.of("CGCT art. L2131-11"));
    }

    static ProxyRefused usedTooOften(Seat giver, Seat holder, ProxyRule rule) {
        return new ProxyRefused(
                "proxy-used-too-often",
                Facts.of("giver", giver.name())
                        .and("holder", holder.name())
                        .and("consecutiveSittings", rule.consecutiveSittings())
                        .and("rule", rule.id()),
                rule.legalBasis());
    }

    static ProxyRefused noneGiven(UUID giver) {
        return new ProxyRefused("no-proxy-given", Facts.of("giver", giver));
    }

    static ProxyRefused toOneself(Seat giver) {
        return new ProxyRefused("proxy-to-oneself", Facts.of("giver", giver.name()));
    }

    static ProxyRefused givenTwice(Seat giver, Seat holder) {
        return new ProxyRefused(
                "proxy-given-twice", Facts.of("giver", giver.name()).and("holder", holder.name()));
    }

    static ProxyRefused chain(Seat giver, Seat holder) {
        return new ProxyRefused("proxy-chain", Facts.of("giver", giver.name()).and("holder", holder.name()));
    }

    static ProxyRefused holderAbsent(Proxy proxy) {
        return new ProxyRefused(
                "proxy-holder-absent",
                Facts.of("giver", proxy.giver().name())
                        .and("holder", proxy.holder().name()));
    }

    static ProxyRefused giverPresent(Proxy proxy) {
        return new ProxyRefused(
                "proxy-giver-present",
                Facts.of("giver", proxy.giver().name())
                        .and("holder", proxy.holder().name()));
    }
}
