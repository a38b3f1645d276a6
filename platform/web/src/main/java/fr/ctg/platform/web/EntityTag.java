package fr.ctg.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.util.HashUtil;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The strong tag of what a reader is shown: another tag, and something of it has changed. */
record EntityTag(String value) {
    /** 128 bits of a SHA-256: no two texts have ever been found with as much in common. */
    private static final int DIGITS = 32;

    private static final String COMPRESSED = "-gzip\"";

    static EntityTag of(byte[] shown) {
        return new EntityTag('"' + HashUtil.sha256(shown).substring(0, DIGITS) + '"');
    }

    static byte[] shown(Object view, ObjectMapper json) {
        try {
            return switch (view) {
                case byte[] written -> written;
                case String text -> text.getBytes(StandardCharsets.UTF_8);
                default -> json.writeValueAsBytes(view);
            };
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** Of the same text, compressed. */
    EntityTag compressed() {
        return new EntityTag(value.substring(0, value.length() - 1) + COMPRESSED);
    }

    /** Whether a header names it, compressed or not, or any. A server on the way that compresses calls a tag weak; it still is the same text. */
    boolean isIn(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals("*") || one.equals(value) || one.equals(compressed().value));
    }
}
