package fr.ctg.gateway.access;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a request may be. */
@ConfigMapping(prefix = "gateway.limits")
public interface AccessConfig {
    /** How long a body may be, whether or not its length is announced. */
    @WithDefault("1M")
    MemorySize bodySize();

    /** How long a body may be that is a file: a convention and its annexes, the table of a plan, a hundred thousand measures. */
    @WithDefault("8M")
    MemorySize fileSize();

    /** How long all bodies may be together that are read or on their way to a service at the same time. */
    @WithDefault("64M")
    MemorySize bodiesInMemory();

    /** Characters that path and query may have. */
    @WithDefault("4096")
    int addressLength();

    /** Characters that all header names and values may have. */
    @WithDefault("16384")
    int headersLength();
}
