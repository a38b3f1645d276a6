package fr.ctg.actionplan.exchange;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is imported at once. */
@ConfigMapping(prefix = "ctg.imports")
public interface ImportConfig {
    /** Imports at the same time, in an instance: each holds a connection to the database as long as its file is read. */
    @WithDefault("2")
    int atOnce();

    /** How long the body of a request that is no import may be. */
    @WithDefault("1M")
    MemorySize otherBodySize();

    /** An import that takes longer is given up. */
    @WithDefault("30m")
    Duration timeLimit();
}
