package fr.ctg.platform.web;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.OptionalInt;

/** How many requests a service works on. */
@ConfigMapping(prefix = "ctg.admission")
interface AdmissionConfig {
    /** Requests worked on at the same time; all connections of the pool but two unless said: those are for events, operators and measures. */
    OptionalInt atOnce();

    /** Requests that wait for their turn beside those; eight times as many unless said. */
    OptionalInt waiting();

    /** How long one waits: longer than a burst takes to be worked off, shorter than a person's patience. */
    @WithDefault("1s")
    Duration patience();
}
