package fr.ctg.ctg.webhook;

import static fr.ctg.platform.teststack.contract.Refused.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookSecretTest {
    /** The example of the reference libraries of Standard Webhooks. */
    @Test
    void signsAsTheReferenceDoes() {
        var secret = new WebhookSecret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjU" + "PD8ILPZIo2LaLaSw"));
        assertEquals(
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"));
    }

    @Test
    void isWrittenSoThatLibrariesReadIt() {
        var secret = WebhookSecret.random();
        assertTrue(secret.written().startsWith("whsec_"));
        assertEquals(32, Base64.getDecoder().decode(secret.written().substring(6)).length);
        assertFalse(secret.toString().contains(secret.written().substring(6)));
    }

    @Test
    void liesInTheSafeForItsWebhookOnly() {
        var webhook = UUID.randomUUID();
        var secret = WebhookSecret.random();
        var closed = safe(1).close(webhook, secret);
        assertFalse(new String(closed, java.nio.charset.StandardCharsets.ISO_8859_1)
                .contains(new String(secret.bytes(), java.nio.charset.StandardCharsets.ISO_8859_1)));
        assertEquals(
                secret.written(), safe(1).open(webhook, closed).orElseThrow().written());
        assertEquals(
                secret.written(), safe(2, 1).open(webhook, closed).orElseThrow().written(), "after a new key came");
        assertEquals(Optional.empty(), safe(2).open(webhook, closed));
        assertEquals(Optional.empty(), safe(1).open(UUID.randomUUID(), closed));
        closed[closed.length - 1] ^= 1;
        assertEquals(Optional.empty(), safe(1).open(webhook, closed));
    }

    @Test
    void isNotKeptWhereNobodySetAKey() {
        refused("webhooks-not-set-up", () -> safe().close(UUID.randomUUID(), WebhookSecret.random()));
    }

    private static Safe safe(int... keys) {
        return new Safe(java.util.stream.IntStream.of(keys)
                .mapToObj(WebhookSecretTest::key)
                .toList());
    }

    private static String key(int number) {
        var bytes = new byte[32];
        bytes[0] = (byte) number;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
