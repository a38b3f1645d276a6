package fr.ctg.platform.fuzzer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What must be true of an answer, whatever was asked. */
final class Judge {
    /** Given by the server before it knows which operation is meant. */
    private static final Set<Integer> BEFORE_ANY_OPERATION = Set.of(404, 405, 414, 431);

    /** A broken token is told so, even where none was needed. */
    private static final int UNAUTHENTICATED = 401;

    /** Types of events look like classes, and are public. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z]\\w*(\\.\\w+)+\\(|\\.java:\\d|Exception\\b|\\b(java|jakarta|io\\.quarkus|org\\.hibernate|com\\.fasterxml|fr\\.ctg(?!\\.[a-z]+\\.[a-z-]+\\.v\\d))\\.[a-z]"
                    + "|(?i:\\bselect \\S+ from\\b|\\binsert into\\b|violates|\\bconstraint\\b|\\brelation \\\\?\"|\\bjdbc:|\\bSQLSTATE)|/(home|work|root|deployments)/");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;
    private final Promise promise;

    Judge(Contract contract) {
        this.contract = contract;
        this.promise = new Promise(contract);
    }

    /** Everything that is wrong with it. */
    List<String> faults(Request request, Answer answer) {
        var faults = new ArrayList<String>();
        int status = answer.status();
        if (status == 0) {
            return List.of("gives no answer");
        }
        boolean toBeRepeated = status == 503 && answer.header("Retry-After").isPresent();
        if (status >= 500 && !toBeRepeated) {
            faults.add("failed with " + status);
        } else if (!isDocumented(request, status)) {
            faults.add("answered " + status + ", which its contract does not know");
        }
        faults.addAll(againstThePromise(request, answer));
        if (status >= 400) {
            faults.addAll(asProblem(answer));
        }
        return faults;
    }

    private List<String> againstThePromise(Request request, Answer answer) {
        // What was made up for one operation may have met another.
        return contract.operationAt(request.method(), request.path())
                .filter(operation -> operation.mayAnswer(answer.status()))
                .map(operation -> promise.broken(operation, answer.status(), answer.headers(), answer.body()))
                .orElse(List.of());
    }

    private boolean isDocumented(Request request, int status) {
        var operation = contract.operations().get(request.operation());
        return operation == null
                || operation.mayAnswer(status)
                || BEFORE_ANY_OPERATION.contains(status)
                || status == UNAUTHENTICATED && request.headers().containsKey("Authorization");
    }

    private static List<String> asProblem(Answer answer) {
        var faults = new ArrayList<String>();
        if (INSIDE.matcher(answer.body()).find()) {
            faults.add("shows its inside");
        }
        if (answer.status() == 414 || answer.status() == 431) {
            return faults;
        }
        if (!answer.header("Content-Type").orElse("").startsWith("application/problem+json")) {
            faults.add("refuses with " + answer.header("Content-Type").orElse("no content"));
            return faults;
        }
        var problem = parsed(answer.body());
        for (var field : List.of("type", "title", "code")) {
            if (!problem.path(field).isTextual()) {
                faults.add("refuses without " + field);
            }
        }
        if (problem.path("status").asInt() != answer.status()) {
            faults.add("says another status in its body");
        }
        return faults;
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException unreadable) {
            return JSON.missingNode();
        }
    }
}
