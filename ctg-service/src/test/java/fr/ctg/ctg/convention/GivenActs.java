package fr.ctg.ctg.convention;

import fr.ctg.ctg.convention.ApprovedDeliberation.Convocation;
import fr.ctg.ctg.convention.ApprovedDeliberation.Period;
import fr.ctg.ctg.convention.ApprovedDeliberation.Proxies;
import fr.ctg.ctg.convention.ApprovedDeliberation.ProxyRule;
import fr.ctg.ctg.convention.ApprovedDeliberation.Quorum;
import fr.ctg.ctg.convention.ApprovedDeliberation.Rule;
import fr.ctg.ctg.convention.ApprovedDeliberation.Sitting;
import fr.ctg.ctg.convention.ApprovedDeliberation.Vote;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The sitting of an approved act, where a test does not look at it. */
final class GivenActs {
    private static final LocalDate DAY = LocalDate.of(2022, 7, 29);
    private static final Period PERIOD = new Period(LocalDate.of(2021, 11, 10), LocalDate.of(2022, 7, 31));

    private GivenActs() {}

    static Sitting sitting() {
        var rule = new Rule("convocation", 1, PERIOD, List.of("CGCT art. L2121-11"));
        return new Sitting(
                UUID.randomUUID(),
                DAY,
                new Convocation(DAY.minusDays(16), 15, 3, true, rule),
                new Proxies(0, 0, new ProxyRule("proxies", 1, PERIOD, 2, List.of("CGCT art. L2121-20"))));
    }

    static Vote vote() {
        var rule = new Rule("quorum", 1, PERIOD, List.of("CGCT art. L2121-17"));
        return new Vote(
                "ORDINARY",
                "UNSTATED",
                null,
                null,
                null,
                true,
                10,
                0,
                List.of("CGCT art. L2121-20"),
                new Quorum(true, 19, 7, List.of(new Quorum.Counted("Membre fictif")), rule));
    }

    static Signature.Signer mayor() {
        return new Signature.Signer(
                "Personne fictive", "Maire", SigningOffice.MAYOR, Signature.Signer.Standing.HOLDER, null, null);
    }
}
