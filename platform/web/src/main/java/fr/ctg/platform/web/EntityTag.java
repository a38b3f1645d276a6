package fr.ctg.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The strong tag of what a reader is shown: another tag, and something of it has changed. */
record EntityTag(String value) {
    /** 128 bits of a SHA-256: no two texts have ever been found with as much in common. */
    private static final int BYTES = 16;

    static EntityTag of(byte[] shown) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(shown);
            var tag = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
            return new EntityTag('"' + tag + '"');
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    static byte[] shown(Object view, ObjectMapper json) {
        try {
            return view instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(view);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    /** Whether a header names it, or any. A server on the way that compresses calls a tag weak; it still is the same text. */
    boolean isIn(String header) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(one -> one.equals("*") || one.equals(value) || one.equals("W/" + value));
    }
}
