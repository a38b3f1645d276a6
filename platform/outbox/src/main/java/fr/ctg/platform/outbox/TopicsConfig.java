package fr.ctg.platform.outbox;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** How topics are called. Declared for the document; the names of topics in the applications' settings refer to it. */
@ConfigMapping(prefix = "ctg.topics")
interface TopicsConfig {
    /** Stands before the name of every topic, where several suites share a broker. The same for all services. */
    Optional<String> prefix();
}
