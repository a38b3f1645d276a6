package fr.ctg.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Requests that are sent again. */
@ConfigMapping(prefix = "ctg.idempotency")
interface IdempotencyConfig {
    /** Hours during which a request sent again with its {@code Idempotency-Key} is answered as the first time. */
    @WithDefault("48")
    int hours();
}
