package fr.ctg.gateway.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One change of the released text at a time: each row replaces a piece of it. */
class BreakingChangesTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");
    private static final String RELEASED = """
            {"paths": {"/v1/sittings": {
              "get": {"operationId": "listSittings", "tags": ["Sittings"],
                "parameters": [
                  {"name": "limit", "in": "query", "schema": {"type": "integer", "maximum": 200}},
                  {"name": "status", "in": "query", "schema": {"$ref": "#/components/schemas/Status"}}],
                "responses": {
                  "200": {"headers": {"ETag": {}}, "content": {
                    "application/json": {"schema": {"$ref": "#/components/schemas/Page"}}, "text/csv": {"schema": {"type": "string"}}}},
                  "404": {"description": "Unknown."}}},
              "post": {"operationId": "convene", "tags": ["Sittings"], "security": [{"bearer": ["write"]}],
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Convene"}}}},
                "responses": {"201": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Sitting"}}}}}},
              "delete": {"operationId": "forget", "tags": ["Sittings"], "deprecated": true, "x-sunset": "2026-11-28", "responses": {}}}},
             "components": {"schemas": {
              "Status": {"type": "string", "enum": ["CONVENED", "OPEN"]},
              "Outcome": {"type": "string", "enum": ["CARRIED", "LOST"]},
              "Kind": {"type": "string", "enum": ["COUNCIL"], "x-may-grow": true},
              "Convene": {"type": "object", "required": ["heldOn"], "properties": {
                "heldOn": {"type": "string", "format": "date"},
                "place": {"type": "string", "minLength": 1, "maxLength": 300},
                "note": {"type": "string"}}},
              "Page": {"type": "object", "required": ["items"], "properties": {
                "items": {"type": "array", "items": {"$ref": "#/components/schemas/Sitting"}}}},
              "Sitting": {"type": "object", "required": ["id", "status"], "properties": {
                "id": {"type": "string", "format": "uuid"},
                "status": {"$ref": "#/components/schemas/Status"},
                "outcome": {"$ref": "#/components/schemas/Outcome"},
                "kind": {"$ref": "#/components/schemas/Kind"},
                "facts": {"type": "object", "additionalProperties": {"type": "string"}},
                "heldOn": {"type": "string", "format": "date"}}}}}}
            """;

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "OPERATION_REMOVED | \"post\": { | \"patch\": {",
                "OPERATION_REMOVED | /v1/sittings\" | /v1/meetings\"",
                "OPERATION_RENAMED | \"convene\" | \"conveneSitting\"",
                "GROUP_RENAMED | \"convene\", \"tags\": [\"Sittings\"] | \"convene\", \"tags\": [\"Meetings\"]",
                "ACCESS_NARROWED | [\"write\"] | [\"write\", \"admin\"]",
                "ACCESS_NARROWED | \"listSittings\", | \"listSittings\", \"security\": [{\"bearer\": []}],",
                "ACCESS_NARROWED | \"bearer\": | \"certificate\":",
                "PARAMETER_REMOVED | \"name\": \"limit\" | \"name\": \"size\"",
                "BECAME_REQUIRED | \"name\": \"limit\", | \"name\": \"limit\", \"required\": true,",
                "BECAME_REQUIRED | \"requestBody\": { | \"requestBody\": {\"required\": true, ",
                "BECAME_REQUIRED | [\"heldOn\"] | [\"heldOn\", \"place\"]",
                "NEW_REQUIRED | \"parameters\": [ | \"parameters\": [{\"name\": \"siren\", \"in\": \"query\", \"required\": true},",
                "NEW_REQUIRED | [\"heldOn\"], \"properties\": { | [\"heldOn\", \"startsAt\"], \"properties\": {\"startsAt\": {\"type\": \"string\"},",
                "MEDIA_TYPE_REMOVED | \"text/csv\" | \"text/tab-separated-values\"",
                "STATUS_REMOVED | \"201\" | \"200\"",
                "HEADER_REMOVED | {\"ETag\": {}} | {}",
                "FIELD_REMOVED | \"note\": | \"remark\":",
                "FIELD_REMOVED | \"outcome\": | \"result\":",
                "NOT_SURE_ANY_MORE | [\"id\", \"status\"] | [\"id\"]",
                "TYPE_CHANGED | \"type\": \"integer\" | \"type\": \"string\"",
                "TYPE_CHANGED | \"format\": \"uuid\" | \"format\": \"uri\"",
                "TYPE_CHANGED | {\"type\": \"string\", \"format\": \"uuid\"} | {\"type\": [\"string\", \"null\"], \"format\": \"uuid\"}",
                "TYPE_CHANGED | {\"type\": \"string\", \"format\": \"uuid\"} | {\"oneOf\": [], \"type\": \"string\", \"format\": \"uuid\"}",
                "TYPE_CHANGED | \"additionalProperties\": {\"type\": \"string\"} | \"additionalProperties\": {\"type\": \"integer\"}",
                "SCHEMA_RENAMED | Outcome | Verdict",
                "VALUE_REMOVED | [\"CONVENED\", \"OPEN\"] | [\"OPEN\"]",
                "VALUE_ADDED | [\"CARRIED\", \"LOST\"] | [\"CARRIED\", \"LOST\", \"TIED\"]",
                "VALUE_ADDED | \"Outcome\": {\"type\": \"string\", \"enum\": [\"CARRIED\", \"LOST\"]} | \"Outcome\": {\"type\": \"string\"}",
                "LIMIT_NARROWED | 200} | 100}",
                "LIMIT_NARROWED | \"minLength\": 1 | \"minLength\": 2",
                "LIMIT_NARROWED | \"note\": {\"type\": \"string\" | \"note\": {\"type\": \"string\", \"pattern\": \"a\"",
                "LIMIT_NARROWED | \"note\": {\"type\": \"string\" | \"note\": {\"type\": \"string\", \"enum\": [\"a\"]",
            })
    void catches(Break kind, String piece, String other) {
        var found = breaks(changed(piece, other));

        assertEquals(Set.of(kind), kinds(found), found::toString);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"parameters\": [ | \"parameters\": [{\"name\": \"siren\", \"in\": \"query\"},",
                "\"note\": | \"url\": {\"type\": \"string\"}, \"note\":",
                "\"outcome\": | \"place\": {\"type\": \"string\"}, \"outcome\":",
                "[\"id\", \"status\"] | [\"id\", \"status\", \"heldOn\"]",
                "[\"COUNCIL\"] | [\"COUNCIL\", \"COMMITTEE\"]",
                "\"maxLength\": 300 | \"maxLength\": 500",
                "{\"type\": \"string\", \"minLength\" | {\"type\": [\"string\", \"null\"], \"minLength\"",
                "[\"write\"] | []",
                "\"404\": | \"409\": {\"description\": \"The law.\"}, \"404\":",
                "\"operationId\": \"convene\", | \"operationId\": \"convene\", \"deprecated\": true, \"x-sunset\": \"2027-11-30\",",
                "\"delete\": { | \"trace\": {",
            })
    void letsPass(String piece, String other) {
        assertEquals(List.of(), breaks(changed(piece, other)));
    }

    @Test
    void aRenamedValueIsLostAndNew() {
        var found = breaks(changed("\"LOST\"", "\"REJECTED\""));

        assertEquals(
                List.of(
                        "GET /v1/sittings (listSittings): schema Outcome has lost values (LOST) [VALUE_REMOVED]."
                                + " Instead: keep them: a renamed value is a new one beside the old one.",
                        "GET /v1/sittings (listSittings): schema Outcome has new values, which who reads it does not know (REJECTED) [VALUE_ADDED]."
                                + " Instead: say from the first release that it may grow (x-may-grow), or make a new field."),
                found);
    }

    @Test
    void aDeprecatedOperationStaysUntilItsSunset() {
        var gone = changed("\"delete\": {", "\"trace\": {");

        assertTrue(breaks(gone).isEmpty());
        assertEquals(
                Set.of(Break.OPERATION_REMOVED),
                kinds(BreakingChanges.between(Contracts.parse(RELEASED), gone, LocalDate.parse("2026-11-28"))));
    }

    private static JsonNode changed(String piece, String other) {
        assertTrue(RELEASED.contains(piece), () -> "nothing to change: " + piece);
        return Contracts.parse(RELEASED.replace(piece, other));
    }

    private static List<String> breaks(JsonNode current) {
        return BreakingChanges.between(Contracts.parse(RELEASED), current, TODAY);
    }

    private static Set<Break> kinds(List<String> found) {
        return EnumSet.allOf(Break.class).stream()
                .filter(kind -> found.stream().anyMatch(line -> line.contains("[" + kind + "]")))
                .collect(Collectors.toSet());
    }
}
