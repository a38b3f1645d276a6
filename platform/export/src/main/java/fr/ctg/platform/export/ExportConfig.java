package fr.ctg.platform.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of a service exports may take. */
@ConfigMapping(prefix = "ctg.exports")
interface ExportConfig {
    /** Exports written at the same time; each keeps a connection of the pool. */
    @WithDefault("2")
    int atOnce();

    /** How long an export may take: a slow reader must not keep a connection and a snapshot for ever. */
    @WithDefault("5m")
    Duration limit();
}
