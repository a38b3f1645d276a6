package fr.ctg.platform.fuzzer;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromiseTest {
    private static final Map<String, List<String>> TAGGED =
            Map.of("content-type", List.of("application/json;charset=UTF-8"), "etag", List.of("\"1\""));
    private static final String NOTE = """
            {"id": "0198a5c1-7b2a-7c3e-9f10-3d2b5a6c7ec1", "kind": "OPEN"}""";

    @TempDir
    Path directory;

    private Contract contract;

    private Promise promise;

    @BeforeEach
    void read() throws IOException {
        contract = Contract.of(Files.writeString(directory.resolve("openapi.json"), """
                {"paths": {
                   "/v1/notes/{id}": {"get": {"operationId": "getNote", "responses": {
                     "200": {"headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
                       "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                     "404": {"$ref": "#/components/responses/404"}}}},
                   "/v1/notes/latest": {"get": {"operationId": "getLatestNote", "responses": {}}}},
                 "components": {
                   "headers": {"ETag": {"required": true, "schema": {"type": "string", "pattern": "^\\""}}},
                   "responses": {"404": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}},
                   "schemas": {"Note": {"type": "object", "required": ["id", "kind"], "properties": {
                     "id": {"type": "string", "format": "uuid"}, "kind": {"type": "string", "enum": ["OPEN", "CLOSED"]}}}}}}"""));
        promise = new Promise(contract);
    }

    @Test
    void acceptsWhatWasPromised() {
        assertEquals(List.of(), broken(200, TAGGED, NOTE));
        assertEquals(List.of(), broken(404, Map.of("Content-Type", List.of("application/problem+json")), "{}"));
    }

    @Test
    void noticesAnUndocumentedStatus() {
        assertEquals(List.of("answers 409, which the contract does not know"), broken(409, TAGGED, "{}"));
    }

    @Test
    void noticesAHeaderThatIsMissingAndOneNobodyToldOf() {
        assertEquals(
                List.of("200 comes without etag", "200 has a header x-note, which the contract does not know"),
                broken(200, Map.of("Content-Type", List.of("application/json"), "X-Note", List.of("1")), NOTE));
    }

    @Test
    void noticesAHeaderThatBreaksItsSchema() {
        var broken = broken(200, Map.of("Content-Type", List.of("application/json"), "ETag", List.of("1")), NOTE);
        assertEquals(1, broken.size(), broken::toString);
        assertTrue(broken.getFirst().startsWith("200 has a header ETag that breaks its schema: "), broken.getFirst());
    }

    @Test
    void noticesAnotherMediaType() {
        var text = Map.of("content-type", List.of("text/plain"), "etag", List.of("\"1\""));
        assertEquals(List.of("200 is text/plain, which the contract does not know"), broken(200, text, "x"));
    }

    @Test
    void noticesWhatBreaksTheSchema() {
        for (var wrong : List.of(
                NOTE.replace("OPEN", "AJAR"),
                NOTE.replace("0198a5c1", "note"),
                "{\"kind\": \"OPEN\"}",
                NOTE.replace("}", ", \"author\": \"somebody\"}"))) {
            var broken = broken(200, TAGGED, wrong);
            assertEquals(1, broken.size(), wrong);
            assertTrue(broken.getFirst().startsWith("200 breaks its schema: "), broken.getFirst());
        }
    }

    @Test
    void noticesWhatIsNoJson() {
        assertEquals(List.of("200 says it is JSON, and is not"), broken(200, TAGGED, "{"));
    }

    @Test
    void takesTheAddressWithMoreWordsOfItsOwn() {
        assertEquals(
                "getLatestNote",
                contract.operationAt("GET", "/v1/notes/latest?x=1")
                        .orElseThrow()
                        .id());
        assertEquals(
                "getNote",
                contract.operationAt("GET", "/v1/notes/1").orElseThrow().id());
        assertTrue(contract.operationAt("PUT", "/v1/notes/1").isEmpty());
    }

    private List<String> broken(int status, Map<String, List<String>> headers, String body) {
        return promise.broken(requireNonNull(contract.operations().get("getNote")), status, headers, body);
    }
}
