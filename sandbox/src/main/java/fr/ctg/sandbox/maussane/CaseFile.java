package fr.ctg.sandbox.maussane;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.ctg.client.ApiClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The facts of the case, read from the files beside this class. */
final class CaseFile {
    /** A fact without a home is a mistake of the file. */
    private static final ObjectMapper JSON =
            ApiClient.createDefaultObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private CaseFile() {}

    static <T> T read(String name, Class<T> type) {
        try {
            return JSON.readValue(bytes(name), type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The hash every act names and every party signs. The real text is not in the act; a stand-in says so. */
    static String textSha256() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes("convention-demonstration.txt"));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String name) {
        try (var stream = CaseFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
