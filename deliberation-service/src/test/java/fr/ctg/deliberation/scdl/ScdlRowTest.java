package fr.ctg.deliberation.scdl;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.ctg.platform.problem.Blocker;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScdlRowTest {
    @Test
    void cannotBeMadeAgainstTheRules() {
        var refusal = refused(() -> row("123", "2022/07/29/07", 18, 17, null));
        assertEquals("scdl-row-refused", refusal.code());
        assertEquals(
                "[scdl-siret-format, scdl-vote-sum]",
                refusal.blockedBy().stream().map(Blocker::code).toList().toString());
        assertEquals(
                "{officialNumber=2022/07/29/07, columns=[COLL_SIRET, VOTE_REEL]}",
                refusal.facts().toString());
    }

    @Test
    void cannotHoldWhatUtf8CannotTell() {
        var refusal = refused(() -> row(GivenScdl.NOBODYS_SIRET, "half\uD834", 18, 18, null));
        assertEquals("scdl-character", refusal.blockedBy().getFirst().code());
    }

    @Test
    void takesABlankOptionForAnAbsentOne() {
        assertNull(row(GivenScdl.NOBODYS_SIRET, "1", 18, 18, " ").prefecture());
    }

    private static ScdlRow row(String siret, String number, int voters, int votesFor, @Nullable String prefecture) {
        return new ScdlRow(
                "Commune de démonstration",
                siret,
                number,
                LocalDate.of(2022, 7, 29),
                "8.2",
                "domaines de compétences par thèmes/aide sociale",
                "objet",
                null,
                null,
                prefecture,
                null,
                19,
                voters,
                votesFor,
                0,
                0,
                null);
    }
}
