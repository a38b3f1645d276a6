package fr.ctg.platform.audit.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The Ed25519 key of this service's seals, if it was given one. A key that cannot be read keeps the service from starting. */
@Singleton
class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final Optional<KeyPair> pair;

    @Inject
    SigningKey(AuditConfig config) throws IOException, GeneralSecurityException {
        this(config.signingKey());
    }

    SigningKey(Optional<Path> file) throws IOException, GeneralSecurityException {
        pair = file.isPresent() ? Optional.of(read(file.get())) : Optional.empty();
        if (pair.isEmpty()) {
            Logger.getLogger(SigningKey.class)
                    .warn("No ctg.audit.signing-key: the trail is not sealed, and its owner could rewrite it unseen");
        }
    }

    boolean isKnown() {
        return pair.isPresent();
    }

    byte[] sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(pair.orElseThrow().getPrivate());
            signature.update(text.getBytes(UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For whoever checks the seals: PEM, as openssl reads it. */
    Optional<String> publicKey() {
        return pair.map(known -> "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(known.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        var pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
        var key = (EdECPrivateKey) KeyFactory.getInstance(ALGORITHM)
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        return new KeyPair(publicKeyOf(key), key);
    }

    /** The JDK gives the public key of a private one only while it makes both: it is made again from the same secret. */
    private static java.security.PublicKey publicKeyOf(EdECPrivateKey key) throws GeneralSecurityException {
        var secret = key.getBytes().orElseThrow();
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(secret, 0, bytes, 0, bytes.length);
            }
        });
        return generator.generateKeyPair().getPublic();
    }
}
