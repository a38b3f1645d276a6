package fr.ctg.actionplan.exchange;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.ctg.actionplan.ActivePlans;
import fr.ctg.actionplan.HttpTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What no request can be made to show at will. */
@HttpTest
class RunImportTest {
    private static final ImportChanges NOTHING = new ImportChanges(0, 0, 0);

    @Inject
    ActivePlans plans;

    @Inject
    RunImport imports;

    @Test
    void refusesAThirdImportWhileTwoAreRead() throws Throwable {
        var plan = UUID.fromString(plans.active("IMPORT-RUN-1"));
        var second = request(plan);
        var third = request(plan);
        imports.run(request(plan), InputStream.nullInputStream(), (_, _) -> {
            imports.run(second, InputStream.nullInputStream(), (_, _) -> {
                refused("too-many-imports", () -> run(third, NOTHING));
                return NOTHING;
            });
            return NOTHING;
        });
        assertEquals(ImportStatus.APPLIED, run(third, NOTHING).status());
    }

    @Test
    void keepsNothingOfAFileThatStopsArriving() throws Throwable {
        var request = request(UUID.fromString(plans.active("IMPORT-RUN-2")));
        refused(
                "import-cut-short",
                () -> imports.run(request, InputStream.nullInputStream(), (_, _) -> {
                    throw new IOException("the connection is gone");
                }));
    }

    private ImportView run(ImportRequest request, ImportChanges changes) {
        return imports.run(request, InputStream.nullInputStream(), (_, _) -> changes);
    }

    private static ImportRequest request(UUID plan) {
        return new ImportRequest(plan, ImportKind.MEASURES, false, "211300587", "RunImportTest", null);
    }
}
