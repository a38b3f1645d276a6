package fr.ctg.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How often one may call. Each instance counts for itself: behind a balancer that is so many times as much. */
@ConfigMapping(prefix = "gateway.rates")
public interface RateConfig {
    /** For the subject of a valid token, from wherever. */
    Rate client();

    /** For an address, in requests without a token or with one that is not valid. */
    Rate address();

    /** Requests that come back with time, and how many may be saved up. */
    interface Rate {
        /** Requests that come back each second. */
        @WithDefault("100")
        int perSecond();

        /** Requests that may be saved up: so many at once. */
        @WithDefault("500")
        int burst();
    }
}
