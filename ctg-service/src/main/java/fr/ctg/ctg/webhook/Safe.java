package fr.ctg.ctg.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Secrets as they lie in the database: AES-256-GCM, each bound to its webhook. */
@Singleton
public class Safe {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final List<SecretKey> keys;

    @Inject
    Safe(WebhookConfig config) {
        this(config.keys().orElse(List.of()));
    }

    /** {@code keys}: in Base64, the newest first. */
    Safe(List<String> keys) {
        this.keys = keys.stream().map(Safe::key).toList();
    }

    private static SecretKey key(String written) {
        var bytes = Base64.getDecoder().decode(written);
        if (bytes.length != KEY) {
            throw new IllegalStateException("ctg.webhooks.keys: a key has " + KEY + " bytes, in Base64");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Refuses where nobody has configured a key. */
    byte[] close(UUID webhook, WebhookSecret secret) {
        if (keys.isEmpty()) {
            throw WebhookRefused.withoutKey();
        }
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var closed =
                    cipher(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, webhook).doFinal(secret.bytes());
            return ByteBuffer.allocate(NONCE + closed.length)
                    .put(nonce)
                    .put(closed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Empty if no key opens it. */
    public Optional<WebhookSecret> open(UUID webhook, byte[] closed) {
        var nonce = Arrays.copyOf(closed, NONCE);
        for (var key : keys) {
            try {
                return Optional.of(new WebhookSecret(cipher(Cipher.DECRYPT_MODE, key, nonce, webhook)
                        .doFinal(closed, NONCE, closed.length - NONCE)));
            } catch (GeneralSecurityException otherKey) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID webhook) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(webhook.toString().getBytes(UTF_8));
        return cipher;
    }
}
