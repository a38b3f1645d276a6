package fr.ctg.platform.teststack.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.platform.fuzzer.Contract;
import fr.ctg.platform.fuzzer.Promise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;

/** Judges every answer by the contract of the module whose tests run. */
public final class Witness {
    /** Shared by all class loaders of the JVM: there is one for each test profile. A text, as whoever reads system properties expects. */
    static final String COUNT = "test-stack.answers";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What any operation may be refused for has its place in the shared answers. */
    private static final ResourceBundle GENERAL = ResourceBundle.getBundle("problems");

    private static final Optional<Witness> OF_THIS_MODULE = Optional.of(Path.of("contract"))
            .filter(folder -> Files.exists(folder.resolve("openapi.json")))
            .filter(_ -> !Boolean.getBoolean("contracts.update"))
            .map(Witness::new);

    private final Contract contract;
    private final Promise promise;
    private final Examples examples;

    private Witness(Path folder) {
        contract = Contract.of(folder.resolve("openapi.json"));
        promise = new Promise(contract);
        examples = new Examples(folder.resolve("examples.json"));
    }

    /** None where a module promises nothing, or while its contract is written anew. */
    public static Optional<Witness> ofThisModule() {
        return OF_THIS_MODULE;
    }

    public Examples examples() {
        return examples;
    }

    /** Everything about an answer that the contract did not promise. */
    public List<String> broken(String method, String path, int status, Map<String, List<String>> headers, String body) {
        return contract.operationAt(method, path)
                .map(operation -> {
                    System.getProperties()
                            .merge(COUNT, "1", (all, _) -> Integer.toString(Integer.parseInt((String) all) + 1));
                    var broken = new ArrayList<>(promise.broken(operation, status, headers, body));
                    if (status >= 400) {
                        broken.addAll(untold(operation, status, parsed(body)));
                    }
                    return broken.stream()
                            .map(what -> operation.id() + " " + what)
                            .toList();
                })
                .orElse(List.of());
    }

    private List<String> untold(Contract.Operation operation, int status, JsonNode problem) {
        var code = problem.path("code").asText();
        if (code.isEmpty()) {
            return List.of();
        }
        examples.problem(code, problem);
        return GENERAL.containsKey(code + ".title") || examples.tells(operation.id(), status, code)
                ? List.of()
                : List.of("is refused with " + status + " " + code
                        + ", which its examples do not tell: run make examples");
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException noJson) {
            return JSON.missingNode();
        }
    }
}
