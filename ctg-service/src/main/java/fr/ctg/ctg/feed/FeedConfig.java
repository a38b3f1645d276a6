package fr.ctg.ctg.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long one may stay away. */
@ConfigMapping(prefix = "ctg.feed")
interface FeedConfig {
    /** How long events can be followed; followers are promised 30 days at least. Shorter than outboxes keep theirs, a republication would show old events again. */
    @WithDefault("90D")
    Duration kept();

    /** How often is looked for events kept long enough; {@code off} for never. */
    String sweepEvery();
}
