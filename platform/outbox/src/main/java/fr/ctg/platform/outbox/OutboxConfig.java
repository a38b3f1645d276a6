package fr.ctg.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Where this service's events go. */
@ConfigMapping(prefix = "ctg.outbox")
interface OutboxConfig {
    /** The topic of this service's aggregate. Created by whoever deploys, never by us: its partition count must not change. */
    String topic();

    /** What events say of where they come from (CloudEvents {@code source}). */
    String source();

    /** How long events are kept after they left, so that a lost broker can be refilled. Inbox rows are kept twice as long. */
    @WithDefault("90D")
    Duration kept();

    /** How long a leader may be silent before the database takes the lead from it. */
    @WithDefault("10s")
    Duration frozenAfter();
}
