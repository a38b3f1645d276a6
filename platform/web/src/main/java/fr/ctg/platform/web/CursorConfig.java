package fr.ctg.platform.web;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** Where pages go on. Declared for the document; {@link Cursor}, which is no bean, asks for it by its name. */
@ConfigMapping(prefix = "ctg.cursor")
interface CursorConfig {
    /** Signs the cursors of pages; the same for all instances of a service. Unless said, each makes up its own, and cursors end with the process. */
    Optional<String> secret();
}
