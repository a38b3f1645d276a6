package fr.ctg.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The one coding an answer may have. It is done here, and not by the server, because it makes another representation, with a tag of its own (RFC 9110,
 * 8.8.3): whoever names the tag must know whether there is one.
 */
public final class Gzip {
    public static final String CODING = "gzip";

    /** Bytes: below, an answer fits in one packet anyway. */
    static final int WORTH_IT = 1024;

    private Gzip() {}

    /** Whether a reader takes it: {@code gzip;q=0} says no. */
    public static boolean isAcceptedBy(@Nullable String acceptEncoding) {
        return acceptEncoding != null
                && Arrays.stream(acceptEncoding.toLowerCase(Locale.ROOT).split(","))
                        .map(one -> one.replace(" ", ""))
                        .anyMatch(one -> one.equals(CODING) || one.matches("gzip;q=(1(\\.0*)?|0\\.\\d*[1-9]\\d*)"));
    }

    static byte[] of(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 4);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return packed.toByteArray();
    }
}
