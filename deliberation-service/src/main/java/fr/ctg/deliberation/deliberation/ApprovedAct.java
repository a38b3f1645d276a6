package fr.ctg.deliberation.deliberation;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.ctg.deliberation.ballot.VoteVerdict;
import fr.ctg.deliberation.council.Council;
import fr.ctg.deliberation.rule.ProxyRule;
import fr.ctg.deliberation.sitting.Convocation;
import fr.ctg.deliberation.sitting.Proxy;
import fr.ctg.deliberation.sitting.Sitting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The carried act as other services read it: contract {@code fr.ctg.deliberation.approved.v1}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApprovedAct(
        UUID deliberationId,
        Commune commune,
        String officialNumber,
        String subject,
        LocalDate adoptedOn,
        SittingFacts sitting,
        VoteVerdict vote,
        List<Decision> decisions,
        @Nullable Mandate mandate,
        List<Commitment> commitments,
        boolean demonstration) {

    record Commune(String siren, String insee, String name) {
        static Commune of(Council council) {
            return new Commune(council.siren(), council.insee(), council.name());
        }
    }

    record SittingFacts(UUID id, LocalDate heldOn, Convocation convocation, ProxyFacts proxies) {
        static SittingFacts of(Sitting sitting) {
            return new SittingFacts(sitting.id(), sitting.heldOn(), sitting.convocation(), ProxyFacts.of(sitting));
        }
    }

    /** The proxies carried, held against the rule of the day. */
    record ProxyFacts(int count, int mostPerHolder, ProxyRule rule) {
        static ProxyFacts of(Sitting sitting) {
            var carried = sitting.proxies().stream()
                    .filter(proxy -> proxy.endCause() == null)
                    .toList();
            var perHolder = carried.stream().collect(Collectors.groupingBy(Proxy::holder, Collectors.counting()));
            var most =
                    perHolder.values().stream().mapToInt(Long::intValue).max().orElse(0);
            return new ProxyFacts(carried.size(), most, sitting.proxyRule());
        }
    }
}
