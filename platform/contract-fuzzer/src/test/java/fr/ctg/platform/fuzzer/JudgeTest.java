package fr.ctg.platform.fuzzer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeTest {
    private static final String PROBLEM = """
            {"type": "urn:x", "title": "Refusée", "status": %d, "code": "x", "detail": "%s"}""";
    private static final Request READ = new Request("getNote", "GET", "/v1/notes/1", Map.of(), null);

    @TempDir
    Path directory;

    private Judge judge;

    @BeforeEach
    void read() throws IOException {
        var file = Files.writeString(directory.resolve("openapi.json"), """
                {"paths": {"/v1/notes/{id}": {"get": {"operationId": "getNote", "responses": {
                    "200": {"content": {"application/json": {"schema": {"type": "object", "properties": {"title": {"type": "string"}}}}}},
                    "404": {"content": {"application/problem+json": {"schema": {"type": "object"}}}},
                    "503": {"content": {"application/problem+json": {"schema": {"type": "object"}}},
                            "headers": {"Retry-After": {"schema": {"type": "string"}}}}}}}}}""");
        judge = new Judge(Contract.of(file));
    }

    @Test
    void acceptsWhatTheContractKnows() {
        assertEquals(List.of(), judge.faults(READ, answer(200, "application/json", "{}")));
        assertEquals(List.of(), judge.faults(READ, problem(404, "Aucun objet")));
        assertEquals(List.of(), judge.faults(READ, problem(404, "Connus : fr.ctg.plan.version-adopted.v1")));
    }

    @Test
    void noticesAFailure() {
        assertEquals(List.of("failed with 500"), judge.faults(READ, problem(500, "Erreur")));
    }

    @Test
    void toleratesThatItIsTooBusyOnlyIfItSaysWhenToComeBack() {
        var busy = problem(503, "Service surchargé");
        assertEquals(List.of("failed with 503"), judge.faults(READ, busy));
        var headers = Map.of(
                "Content-Type", List.of("application/problem+json"),
                "Retry-After", List.of("1"));
        assertEquals(List.of(), judge.faults(READ, new Answer(503, headers, busy.body())));
    }

    @Test
    void noticesAStatusTheContractDoesNotKnow() {
        assertEquals(
                List.of("answered 409, which its contract does not know"), judge.faults(READ, problem(409, "Conflit")));
        assertEquals(
                List.of("answered 201, which its contract does not know"),
                judge.faults(READ, answer(201, "application/json", "{}")));
    }

    @Test
    void noticesAnAnswerThatIsNotAsPromised() {
        assertEquals(
                1,
                judge.faults(READ, answer(200, "application/json", "{\"title\": 1}"))
                        .size());
        assertEquals(
                List.of("200 has a header etag, which the contract does not know"),
                judge.faults(
                        READ,
                        new Answer(
                                200, Map.of("Content-Type", List.of("application/json"), "ETag", List.of("1")), "{}")));
    }

    @Test
    void noticesARefusalThatIsNoProblem() {
        assertEquals(
                List.of("404 is text/html, which the contract does not know", "refuses with text/html"),
                judge.faults(READ, answer(404, "text/html", "<h1>")));
        assertEquals(
                List.of(
                        "refuses without type",
                        "refuses without title",
                        "refuses without code",
                        "says another status in its body"),
                judge.faults(READ, answer(404, "application/problem+json", "{}")));
    }

    @Test
    void noticesWhatShowsTheInside() {
        for (var inside : List.of(
                "java.lang.NullPointerException",
                "at fr.ctg.note.Note.of(Note.java:12)",
                "ERROR: relation \\\"note\\\" does not exist",
                "duplicate key value violates unique constraint",
                "select n.id from note n",
                "jdbc:postgresql://db/notes",
                "/deployments/app.jar")) {
            assertEquals(List.of("shows its inside"), judge.faults(READ, problem(404, inside)), inside);
        }
    }

    @Test
    void noticesThatNobodyAnswers() {
        assertEquals(List.of("gives no answer"), judge.faults(READ, new Answer(0, Map.of(), "")));
    }

    private static Answer problem(int status, String detail) {
        return answer(status, "application/problem+json", PROBLEM.formatted(status, detail));
    }

    private static Answer answer(int status, String type, String body) {
        return new Answer(status, Map.of("Content-Type", List.of(type)), body);
    }
}
