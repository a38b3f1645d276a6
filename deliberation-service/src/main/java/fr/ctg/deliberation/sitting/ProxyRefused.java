package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.time.LocalDate;
import java.util.List;

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
