package fr.ctg.platform.fuzzer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes one thing wrong with a request. */
final class Spoiler {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** In place of any value, as JSON: what is no number, what no column holds, what changes the direction of reading. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "-0",
            "0.1",
            "2147483648",
            "9223372036854775808",
            "1e400",
            "1e-400",
            "NaN",
            "-Infinity",
            "00",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "{\"\": \"\"}",
            "\"\"",
            "\" \"",
            "\"\\u0000\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u202e\\u2066\"",
            "\"\\u200b\\ufeff\"",
            "\"\\u0007\\u001b[31m\"",
            "\"\\r\\nSet-Cookie: x=1\"",
            "\"<script>alert(1)</script>\"",
            "\"=1+1\"",
            "\"' or '1'='1\"",
            "\"${jndi:ldap://127.0.0.1/x}\"",
            "\"{0} {pointer} %s %n\"",
            "\"../../../etc/passwd\"",
            "\"2022-02-30\"",
            "\"99999-01-01\"",
            "\"-0001-01-01\"",
            "\"+999999999-12-31\"",
            "\"2022-07-29T25:00:00Z\"",
            "\"00000000-0000-0000-0000-000000000000\"",
            "\"é\\u0301\\u0301\\u0301\"",
            "\"𝒜𝓁𝒻\"");

    private static final List<String> PARAMETERS = List.of(
            "cursor=x",
            "cursor=eyJ4IjoxfQ",
            "cursor=%00",
            "cursor=",
            "limit=-1",
            "limit=0",
            "limit=201",
            "limit=99999999999",
            "limit=abc",
            "limit=1&limit=2",
            "unknown=1",
            "asOf=2022-02-30",
            "asOf=99999-01-01",
            "asOf=%2B999999999-12-31",
            "on=0000-00-00",
            "siren=1",
            "siren=%00",
            "status=NOTHING",
            "sort=nothing",
            "%F0%9F%92%A9=1",
            "text=%ED%A0%80",
            "text=%00",
            "text=%25%5F%5C",
            "modifiedSince=never",
            "since=0");

    private static final List<String> TAGS =
            List.of("*", "\"\"", "W/\"x\"", "x", "\"x\", \"y\"", "\"é\"", "\"" + "x".repeat(2_000) + "\"");
    private static final List<String> KEYS =
            List.of("", " ", "x".repeat(201), "é", "a b", "\"key\"", "fuzz-1", "fuzz-1", "x".repeat(200));
    private static final List<String> TYPES = List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "application/json; charset=utf-16",
            "application/json;;",
            "*/*",
            "x",
            "application/x-www-form-urlencoded");
    private static final List<String> WISHES = List.of(
            "application/xml", "text/html;q=0", "x", "*/*;q=0", "application/pdf, */*;q=0.1", "application/json;q=x");
    private static final List<String> IDS = List.of(
            "x",
            "0",
            "%00",
            "%2e%2e%2f%2e%2e",
            "..%5c",
            "%C0%AF",
            "%FF",
            "%F0%9F%92%A9",
            "%20",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "0198a5c1-7b2a-7c3e-9f10-3d2b5a6c7ec",
            "%7B%7D",
            ";a=b",
            "x".repeat(3_000));

    private final RandomGenerator random;

    Spoiler(RandomGenerator random) {
        this.random = random;
    }

    Request spoil(Request request) {
        int chance = random.nextInt(20);
        if (request.body() != null && chance < 12) {
            return request.saying(chance < 9 ? changed(request.body()) : broken(request.body()));
        }
        return switch (chance) {
            case 12 -> request.with("If-Match", one(TAGS));
            case 13 -> request.without("If-Match");
            case 14 -> request.with("Idempotency-Key", one(KEYS));
            case 15 -> request.with("Content-Type", one(TYPES));
            case 16 -> request.with("Accept", one(WISHES));
            case 17 -> request.with("If-None-Match", one(TAGS));
            case 18 -> request.at(withId(request.path()));
            default -> request.at(request.path() + (request.path().contains("?") ? "&" : "?") + one(PARAMETERS));
        };
    }

    private String withId(String path) {
        var parts = path.split("/", -1);
        int place = Math.min(parts.length - 1, 3 + random.nextInt(2));
        parts[place] = one(IDS);
        return String.join("/", parts);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** Still JSON for the most part. */
    private String changed(String body) {
        JsonNode tree;
        try {
            tree = MAPPER.readTree(body);
        } catch (JsonProcessingException noJson) {
            return broken(body);
        }
        var places = new ArrayList<JsonNode>();
        collect(tree, places);
        if (places.isEmpty()) {
            return broken(body);
        }
        var mark = "\u0001mark\u0001";
        var place = places.get(random.nextInt(places.size()));
        var replacement = replacement();
        boolean removed = false;
        switch (place) {
            case ObjectNode object
            when !object.isEmpty() -> {
                var names = new ArrayList<String>();
                object.fieldNames().forEachRemaining(names::add);
                var name = names.get(random.nextInt(names.size()));
                switch (random.nextInt(4)) {
                    case 0 -> {
                        object.remove(name);
                        removed = true;
                    }
                    case 1 -> object.put("unknown", mark);
                    default -> object.put(name, mark);
                }
            }
            case ObjectNode object -> object.put("unknown", mark);
            case ArrayNode array -> {
                if (array.isEmpty() || random.nextBoolean()) {
                    array.add(mark);
                } else {
                    array.set(random.nextInt(array.size()), JSON.textNode(mark));
                }
            }
            default -> throw new IllegalStateException("no place for anything");
        }
        var text = tree.toString();
        return removed ? text : text.replace(JSON.textNode(mark).toString(), replacement);
    }

    private String replacement() {
        return switch (random.nextInt(30)) {
            case 0 -> "\"" + "x".repeat(10_000) + "\"";
            case 1 -> "\"" + "é".repeat(200_000) + "\"";
            case 2 -> "[".repeat(900) + "]".repeat(900);
            case 3 -> "[".repeat(5_000) + "]".repeat(5_000);
            case 4 -> "[" + "0,".repeat(20_000) + "0]";
            case 5 -> "{\"a\":".repeat(500) + "1" + "}".repeat(500);
            case 6 -> "1".repeat(2_000);
            case 7 -> "0." + "1".repeat(2_000);
            default -> one(VALUES);
        };
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainerNode()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }

    private String broken(String body) {
        return switch (random.nextInt(10)) {
            case 0 -> "";
            case 1 -> body.substring(0, body.length() / 2);
            case 2 -> "\uFEFF" + body;
            case 3 -> body + body;
            case 4 -> "null";
            case 5 -> one(VALUES);
            case 6 -> body.replaceFirst("\\{\"(\\w+)\":", "{\"$1\":1,\"$1\":");
            case 7 -> body.replace(' ', '\u0000');
            case 8 -> body.replaceFirst("\"", "'");
            default -> "é" + body;
        };
    }
}
