package fr.ctg.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** With {@code -Dcontracts.update=true} (make contracts) this rewrites the catalogue that the pages of problems show; without, it checks it. */
class ProblemCatalogueTest {
    private static final int UNSEEN = 45;

    private final ProblemCatalogue catalogue = new ProblemCatalogue(
            MergedContractTest.merge(),
            Contracts.SERVICES.stream().map(Contracts::examplesOf).toList());

    @Test
    void theCommittedCatalogueIsMadeOfTheTextsAndTheContract() throws IOException {
        var printed = Contracts.print(catalogue.result());
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(Contracts.PROBLEMS, printed);
        }
        assertEquals(
                printed,
                Contracts.text(Contracts.PROBLEMS),
                "gateway/contract/problems.json is not what texts and contract say: run make contracts, then read the diff");
    }

    @Test
    void noProblemIsWithoutTexts() {
        var orphans = new TreeSet<>(catalogue.seen());
        orphans.removeAll(catalogue.told());
        assertEquals(Set.of(), orphans);
    }

    /** Each refusal that a test provokes lowers this number for good. */
    @Test
    void noMoreTextsAreWithoutAProblemThatATestMet() {
        var unseen = new TreeSet<>(catalogue.told());
        unseen.removeAll(catalogue.seen());
        assertEquals(UNSEEN, unseen.size(), () -> "never seen: " + unseen);
    }

    @Test
    void everyProblemIsExplainedInBothLanguages() {
        catalogue.result().properties().forEach(problem -> {
            for (var language : new String[] {"fr", "en"}) {
                var words = problem.getValue().path(language);
                assertFalse(words.path("title").asText().equals(problem.getKey()), problem.getKey() + " has no title");
                assertFalse(words.path("causes").isEmpty(), problem.getKey() + " has no cause");
            }
        });
    }
}
