package fr.ctg.platform.web;

import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Where a page ended, as an opaque word only we can write: a client cannot come to depend on its inside. {@code ctg.cursor.secret} is shared by
 * the replicas of a service.
 */
public final class Cursor {
    private static final int TAG = 16;

    /** Bytes. */
    private static final int SECRET = 32;

    private Cursor() {}

    public static String write(String last) {
        var key = last.getBytes(StandardCharsets.UTF_8);
        var word = ByteBuffer.allocate(key.length + TAG).put(tag(key)).put(key).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(word);
    }

    public static String read(String cursor) {
        byte[] word;
        try {
            word = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidCursor();
        }
        if (word.length <= TAG) {
            throw new InvalidCursor();
        }
        var key = Arrays.copyOfRange(word, TAG, word.length);
        if (!MessageDigest.isEqual(tag(key), Arrays.copyOf(word, TAG))) {
            throw new InvalidCursor();
        }
        return new String(key, StandardCharsets.UTF_8);
    }

    private static byte[] random() {
        var secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    private static byte[] tag(byte[] key) {
        try {
            return Arrays.copyOf(((Mac) Secret.MAC.clone()).doFinal(key), TAG);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Read once, at the first cursor. Without configuration it is random: cursors then end with the process. Looking the algorithm up takes longer
     * than using it, so that is done once too.
     */
    private static final class Secret {
        static final Mac MAC = keyed(ConfigProvider.getConfig()
                .getOptionalValue("ctg.cursor.secret", String.class)
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .orElseGet(Cursor::random));

        private static Mac keyed(byte[] secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                return mac;
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    public static final class InvalidCursor extends Refusal {
        public InvalidCursor() {
            super(Kind.INVALID, "invalid-cursor", Facts.none());
        }
    }
}
