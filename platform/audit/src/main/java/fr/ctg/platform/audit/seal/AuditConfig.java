package fr.ctg.platform.audit.seal;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** How the trail is kept from being rewritten. */
@ConfigMapping(prefix = "ctg.audit")
interface AuditConfig {
    /** The Ed25519 key (PKCS #8, PEM) that seals the trail; the same for all instances of a service. Without one nothing is sealed. */
    Optional<Path> signingKey();

    /** How often is looked whether the day is sealed and its derived states are compared; {@code off} for never. */
    String every();
}
