package fr.ctg.platform.teststack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** The key by which the services under test seal their trails; none is in the repository. */
final class SealKey {
    private SealKey() {}

    static Path ofThisBuild() {
        var file = Repository.root()
                .resolve("target/test-stack/seal-" + ProcessHandle.current().pid() + ".pem");
        if (Files.exists(file)) {
            return file; // a restart of the application in this JVM goes on with its key
        }
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key.getEncoded())
                            + "\n-----END PRIVATE KEY-----\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
