package fr.ctg.platform.web;

import io.smallrye.config.ConfigMapping;
import java.time.Instant;
import java.util.Optional;

/** What day it is. */
@ConfigMapping(prefix = "ctg.clock")
interface ClockConfig {
    /** What the clock says when the instance starts, for demonstrations on another day; the machine's clock unless said. Never in production. */
    Optional<Instant> startsAt();
}
