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
    /**
     * No test can provoke them: a print that others keep waiting, what a simulation says of a proxy without refusing it, and what nobody
     * foresaw.
     */
    private static final Set<String> UNSEEN =
            Set.of("printing-busy", "proxy-of-interested", "request-refused", "unexpected-failure");

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

    @Test
    void everyTextIsOfAProblemThatATestMet() {
        var unseen = new TreeSet<>(catalogue.told());
        unseen.removeAll(catalogue.seen());
        assertEquals(UNSEEN, unseen);
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
