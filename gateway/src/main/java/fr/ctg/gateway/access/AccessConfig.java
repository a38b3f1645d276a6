package fr.ctg.gateway.access;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How large a request may be. */
@ConfigMapping(prefix = "gateway.limits")
public interface AccessConfig {
    /** Of the body, whether or not its length is announced. */
    @WithDefault("1M")
    MemorySize bodySize();

    /** Of a body that is a file: a convention and its annexes, the table of a plan, a hundred thousand measures. */
    @WithDefault("8M")
    MemorySize fileSize();

    /** Of all bodies that are read or on their way to a service at the same time. */
    @WithDefault("64M")
    MemorySize bodiesInMemory();

    /** Characters of path and query. */
    @WithDefault("4096")
    int addressLength();

    /** Characters of all header names and values. */
    @WithDefault("16384")
    int headersLength();
}
