package fr.ctg.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** With {@code -Dcontracts.update=true} (make contracts) this rewrites the merged contract; without, it checks it. */
class MergedContractTest {
    @Test
    void theCommittedContractIsTheMergeOfTheServicesContracts() throws IOException {
        var merged = Contracts.print(merge());
        if (Boolean.getBoolean("contracts.update")) {
            Files.writeString(Contracts.MERGED, merged);
        }
        assertEquals(
                merged,
                Contracts.text(Contracts.MERGED),
                "gateway/contract/openapi.json is not the merge of the services' contracts: run make contracts, then read the diff");
    }

    static JsonNode merge() {
        var merge = new ContractMerge(Contracts.base());
        Contracts.SERVICES.forEach(service -> merge.add(service, Contracts.of(service)));
        var contract = merge.result();
        var examples = new SeenExamples(contract);
        Contracts.SERVICES.forEach(service -> examples.add(Contracts.examplesOf(service)));
        examples.add(Contracts.examplesOfTheGateway());
        examples.finish();
        return contract;
    }
}
